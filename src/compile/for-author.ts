import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { parse } from 'yaml';

const NAME = 'for-author';

/** The Vite plugin that marks a build as the author's own, for exports: it has the notes, whether they are published or not. */
export function forAuthor(): Plugin {
  return { name: NAME };
}

/** Whether a build is marked as the author's own. */
export function isForAuthor(plugins: readonly PluginOption[] | undefined): boolean {
  return [plugins ?? []]
    .flat(8)
    .some((plugin) => plugin instanceof Object && 'name' in plugin && plugin.name === NAME);
}

/**
 * Whether a deck publishes its notes, as `publishNotes` in its deck.yaml says; true where that cannot
 * be read, which the build itself complains of.
 * @param slides folder of the deck
 */
export async function publishesNotes(slides: string): Promise<boolean> {
  return (await headOf(slides))['publishNotes'] !== false;
}

/** Whether a deck's deck.yaml names the address at which it is hosted. @param slides folder of the deck */
export async function namesAddress(slides: string): Promise<boolean> {
  return (await headOf(slides))['address'] !== undefined;
}

async function headOf(slides: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return Object(parse(await readFile(join(slides, 'deck.yaml'), 'utf8')));
  } catch {
    return {};
  }
}

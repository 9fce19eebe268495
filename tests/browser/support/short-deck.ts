import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/** Names of the slides that a short deck keeps: a title, facts, steps, notes and sources. */
export const SHORT_DECK = ['opening', 'roles', 'known', 'points', 'volume', 'origins'] as const;

/**
 * Copies the project with a part of the slides of its deck, which is faster to build and print than all.
 * @param names the slides, in their order
 * @param config lines of `deck.yaml` to add
 */
export async function copyShortDeck(
  names: readonly string[] = SHORT_DECK,
  config = '',
): Promise<ProjectCopy> {
  const copy = await copyProject();
  const slides = join(copy.folder, 'slides');
  const kept = new Set(names.map((name) => `${name}.md`));
  for (const lang of ['fr', 'en']) {
    for (const file of await readdir(join(slides, lang)))
      if (!kept.has(file)) await rm(join(slides, lang, file));
  }
  const yaml = join(slides, 'deck.yaml');
  const text = await readFile(yaml, 'utf8');
  const [head] = text.split(/^slides:$/m);
  await writeFile(yaml, `${config}${head}slides: [${names.join(', ')}]\n`);
  return copy;
}

import { accessSync, constants, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { DeckFiles } from '../document/compile-deck.ts';
import { createTextMeasurer } from '../figures/static/measure-text.ts';
import { LATIN, subsetFonts } from '../fonts/subset.ts';
import { PRESERVE_SYMLINKS } from '../vite/preserve-symlinks.ts';
import { type DeckFolders, readFiles } from './read-files.ts';

/** Where the files of the deck are in a project. */
export function projectFolders(root: string): DeckFolders {
  return {
    root,
    slides: join(root, 'slides'),
    assets: join(root, 'assets'),
    styles: join(root, 'src/styles/layers.css'),
  };
}

/** Where is kept what can be made again: beside the packages, or in the temporary folder where nobody may write there. */
export function cacheFolder(root: string): string {
  const folder = join(root, 'node_modules/.cache');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return join(tmpdir(), `la-bascule-cache-${process.getuid?.() ?? 'user'}`);
  }
}

/** Reads the deck of a project, with its figures loaded and fonts to measure their texts with. */
export async function loadDeck(folders: DeckFolders): Promise<DeckFiles> {
  const load = async (file: string) =>
    (await runnerImport(file, { ...PRESERVE_SYMLINKS, configFile: false, root: folders.root }))
      .module;
  const measure = await createTextMeasurer(
    await subsetFonts(LATIN, cacheFolder(folders.root), 'ttf'),
  );
  return { ...(await readFiles(folders, load)), measure };
}

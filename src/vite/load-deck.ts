import { runnerImport } from 'vite';
import type { DeckFiles } from '../content/deck-files.ts';
import { cacheFolder, type DeckFolders } from '../content/project-folders.ts';
import { readFiles } from '../content/read-files.ts';
import { createTextMeasurer } from '../figures/static/measure-text.ts';
import { LATIN, subsetFonts } from '../fonts/subset.ts';
import { PRESERVE_SYMLINKS } from './preserve-symlinks.ts';

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

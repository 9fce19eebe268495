import { runnerImport } from 'vite';
import type { DeckFiles } from '../content/deck-files.ts';
import { cacheFolder, type DeckFolders } from '../content/project-folders.ts';
import { readFiles } from '../content/read-files.ts';
import { createTextMeasurer } from '../figures/static/measure-text.ts';
import { LATIN } from '../fonts/characters.ts';
import { subsetFonts } from '../fonts/subset.ts';
import { loadHighlighter } from '../markdown/code/shiki.ts';
import { rememberPictures } from './pictures/copy-files.ts';
import { PRESERVE_SYMLINKS } from './preserve-symlinks.ts';

/**
 * Reads the files of a deck, imports its figures, opens the fonts with which their texts are measured, and loads the
 * grammars of its code.
 * @throws ContentError where files cannot be read
 */
export async function loadDeck(folders: DeckFolders): Promise<DeckFiles> {
  const config = { ...PRESERVE_SYMLINKS, configFile: false as const, root: folders.root };
  const importModule = async (file: string) => (await runnerImport(file, config)).module;
  const fonts = await subsetFonts(LATIN, cacheFolder(folders.root), 'ttf');
  const files = await readFiles(folders, importModule);
  rememberPictures(files.inspected);
  return {
    ...files,
    measure: await createTextMeasurer(fonts),
    highlighter: await loadHighlighter(files.texts.values()),
  };
}

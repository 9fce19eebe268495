import { readDeckConfig } from '../../content/deck/deck-config.ts';
import type { DeckFiles } from '../../content/deck-files.ts';
import { Diagnostics } from '../../content/diagnostics.ts';
import { type LoadModule, readFiles } from '../../content/files/read-files.ts';
import { cacheFolder, type DeckFolders } from '../../content/project-folders.ts';
import { createTextMeasurer } from '../../figures/static/measure-text.ts';
import { lettersToMeasure } from '../../fonts/characters.ts';
import { chooseFonts } from '../../fonts/choose-fonts.ts';
import { subsetFonts } from '../../fonts/subset.ts';
import { loadHighlighter } from '../../markdown/code/shiki.ts';
import { rememberPictures } from '../pictures/copy-files.ts';
import { missingIcons } from '../pwa/icons/missing-icons.ts';
import { importingModules } from './import-modules.ts';
import type { ModuleCache } from './module-cache.ts';

/**
 * Reads the files of a deck, imports its figures, opens the fonts with which their texts are measured, and loads the
 * grammars of its code.
 * @param modules of figures that were imported before; by default, all are imported anew
 * @throws ContentError where files cannot be read, and the reason of the signal when it is aborted
 */
export async function loadDeck(
  folders: DeckFolders,
  signal?: AbortSignal,
  modules?: ModuleCache,
): Promise<DeckFiles> {
  const read = (load: LoadModule) =>
    readFiles(folders, (file) => {
      signal?.throwIfAborted();
      return load(file);
    });
  const files = await importingModules(folders.root, read, modules);
  signal?.throwIfAborted();
  rememberPictures(files.inspected);
  const deck = readDeckConfig('deck.yaml', files.texts.get('deck.yaml') ?? '', new Diagnostics());
  const { instances } = chooseFonts(folders.root, deck?.typefaces);
  const texts = [...files.texts.values(), ...files.figures.map(({ text }) => text)];
  const letters = lettersToMeasure(texts.join(''));
  const fonts = await subsetFonts(letters, cacheFolder(folders.root), 'ttf', instances);
  const icons = deck?.title
    ? await missingIcons(deck, files, fonts)
    : new Map<string, Uint8Array>();
  return {
    ...files,
    icons,
    readAsset: (path, length) => icons.get(path)?.slice(0, length) ?? files.readAsset(path, length),
    measure: await createTextMeasurer(fonts),
    highlighter: await loadHighlighter(files.texts.values()),
  };
}

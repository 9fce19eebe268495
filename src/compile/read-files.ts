import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { DeckFiles } from './compile.ts';
import type { FigureFile } from './figures.ts';
import { loadFailure } from './load-failure.ts';

/** Loads a TypeScript module and returns its exports. */
export type LoadModule = (file: string) => Promise<unknown>;

/** Where the files of a deck are, as absolute paths. */
export interface DeckFolders {
  readonly root: string;
  readonly slides: string;
  readonly assets: string;
  /** The style sheet that imports the layouts; a layout that it does not import has no look. */
  readonly styles: string;
}

/** Reads all that a deck is compiled from. A figure that cannot be loaded becomes a problem at its line. */
export async function readFiles(
  folders: DeckFolders,
  load: LoadModule,
): Promise<Omit<DeckFiles, 'measure'>> {
  const { root, slides, assets, styles } = folders;
  const named = (file: string) => relative(root, file).split(sep).join('/');
  const texts = new Map<string, string>();
  for (const path of await filesUnder(slides)) {
    if (!/\.(?:ya?ml|md|ts)$/.test(path)) continue;
    const text = await readFile(join(slides, path), 'utf8');
    // Line ends of Windows, and the mark that some editors put first, are no part of what is said.
    texts.set(path, text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  }
  const figures: FigureFile[] = [];
  for (const [path, text] of texts) {
    const name = /^figures\/([^/]+)\.ts$/.exec(path)?.[1];
    if (name === undefined) continue;
    const file = named(join(slides, path));
    try {
      const module = await load(join(slides, path));
      figures.push({ name, file, text, definition: Object(module)['default'] });
    } catch (error) {
      figures.push({ name, file, text, failure: loadFailure(file, text, error) });
    }
  }
  return {
    folder: named(slides),
    texts,
    figures,
    pictures: await filesUnder(assets),
    layouts: Array.from(
      (await readFile(styles, 'utf8')).matchAll(/\/layouts\/([\w-]+)\.css/g),
      ([, name = '']) => name,
    ),
  };
}

/** Paths of all files under a folder, with forward slashes, sorted; none when it does not exist. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

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
  readonly layouts: string;
}

/** Reads all that a deck is compiled from. A figure that cannot be loaded becomes a problem at its line. */
export async function readFiles(folders: DeckFolders, load: LoadModule): Promise<DeckFiles> {
  const { root, slides, assets, layouts } = folders;
  const named = (file: string) => relative(root, file).split(sep).join('/');
  const texts = new Map<string, string>();
  for (const path of await filesUnder(slides)) {
    if (/\.(?:ya?ml|md|ts)$/.test(path))
      texts.set(path, await readFile(join(slides, path), 'utf8'));
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
    layouts: (await filesUnder(layouts)).map((path) => path.replace(/\.css$/, '')),
  };
}

/** Paths of all files under a folder, with forward slashes, sorted; none when it does not exist. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

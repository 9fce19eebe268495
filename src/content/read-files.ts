import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { DeckFiles } from './deck-files.ts';
import { ContentError, type Diagnostic } from './diagnostics.ts';
import { figureLoadError } from './figure-load-error.ts';
import type { FigureFile } from './localized-figures.ts';
import type { DeckFolders } from './project-folders.ts';
import { type ReadText, readText } from './read-text.ts';

/** Loads a TypeScript module and returns its exports. */
export type LoadModule = (file: string) => Promise<unknown>;

/**
 * Reads all that a deck is compiled from. A figure that cannot be loaded becomes a problem at its line,
 * and so does a text that is not UTF-8.
 * @throws ContentError when the system does not let a file or folder be read, with all of them
 */
export async function readFiles(
  folders: DeckFolders,
  load: LoadModule,
): Promise<Omit<DeckFiles, 'measure'>> {
  const { root, slides, assets, styles } = folders;
  const named = (file: string) => nameIn(root, file);
  const unread: Diagnostic[] = [];
  const attempt = <Read>(path: string, read: Promise<Read>) =>
    read.catch((error: unknown) => {
      // Of folders in folders, the error knows which one.
      unread.push(unreadable(named(Object(error).path ?? path), error));
      return undefined;
    });
  const texts = new Map<string, ReadText>();
  for (const path of (await attempt(slides, filesUnder(slides))) ?? []) {
    if (!/\.(?:ya?ml|md|ts)$/.test(path)) continue;
    const file = join(slides, path);
    const read = await attempt(file, readText(file, named(file)));
    if (read) texts.set(path, read);
  }
  const pictures = (await attempt(assets, filesUnder(assets))) ?? [];
  const undecoded = [...texts.values()].flatMap(({ problem }) => problem ?? []);
  // What a file that is not known would be missed for elsewhere is no help.
  if (unread.length > 0) throw new ContentError([...unread, ...undecoded]);
  return {
    folder: named(slides),
    texts: new Map([...texts].map(([path, { text }]) => [path, text])),
    undecoded,
    figures: await figuresAmong(texts, folders, load),
    pictures,
    readAsset: (path) => readFileSync(join(assets, path)),
    layouts: Array.from(
      (await readFile(styles, 'utf8')).matchAll(/\/layouts\/([\w-]+)\.css/g),
      ([, name = '']) => name,
    ),
  };
}

/** Loads the figures among the files of the deck. What is not UTF-8 may load all the same: its problem is told once. */
async function figuresAmong(
  texts: ReadonlyMap<string, ReadText>,
  { root, slides }: DeckFolders,
  load: LoadModule,
): Promise<FigureFile[]> {
  const figures: FigureFile[] = [];
  for (const [path, { text, problem }] of texts) {
    const name = /^figures\/([^/]+)\.ts$/.exec(path)?.[1];
    if (name === undefined) continue;
    const file = nameIn(root, join(slides, path));
    try {
      const module = await load(join(slides, path));
      figures.push({ name, file, text, definition: Object(module)['default'] });
    } catch (error) {
      figures.push({ name, file, text, failure: problem ?? figureLoadError(file, text, error) });
    }
  }
  return figures;
}

/**
 * Paths of all files under a folder, with forward slashes, sorted; none when it does not exist.
 * @throws the error of the system when it cannot be read
 */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A file or folder as messages call it: its path in the project, with forward slashes. */
function nameIn(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}

/** Why the system did not let a file or folder be read. */
function unreadable(file: string, error: unknown): Diagnostic {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? message : (REASONS[code] ?? code);
  return { file, line: 1, column: 1, message: `This cannot be read: ${reason}.` };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you lack the permission to; give it to yourself, for instance with chmod u+rX',
  EPERM: 'the system does not permit it',
  ENOTDIR: 'it is a file, and a folder has to be here',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open; close other programs',
};

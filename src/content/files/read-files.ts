import { type Dirent, existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { OPTIONAL_LAYOUTS } from '../deck/optional-layouts.ts';
import type { DeckFiles } from '../deck-files.ts';
import { ContentError, type Diagnostic } from '../diagnostics.ts';
import { figureLoadError } from '../figures/figure-load-error.ts';
import type { FigureFile } from '../figures/localized-figures.ts';
import { inspectPictures } from '../pictures/inspect-pictures.ts';
import type { DeckFolders } from '../project-folders.ts';
import { readStart } from './read-start.ts';
import { type ReadText, readText } from './read-text.ts';

/** Loads a TypeScript module and returns its exports. */
export type LoadModule = (file: string) => Promise<unknown>;

/**
 * Reads the files that a deck is compiled from. A figure that cannot be loaded and a text that is not
 * UTF-8 are returned with a diagnostic.
 * @throws ContentError with every file and folder that cannot be read
 */
export async function readFiles(
  folders: DeckFolders,
  load: LoadModule,
): Promise<Omit<DeckFiles, 'measure' | 'highlighter'>> {
  const { root, slides, assets, styles } = folders;
  const nameOf = (file: string) => pathInProject(root, file);
  const unreadable: Diagnostic[] = [];
  const attempt = <Read>(path: string, read: Promise<Read>) =>
    read.catch((error: unknown) => {
      // For a nested folder, the error contains its path.
      unreadable.push(readError(nameOf(Object(error).path ?? path), error));
      return undefined;
    });
  const texts = new Map<string, ReadText>();
  for (const folder of [slides, assets]) {
    for (const path of (await attempt(folder, linksUnder(folder))) ?? []) {
      // Editors put hidden links beside a file that is open; nothing of `slides/` is published as it is.
      if (folder === slides && posix.basename(path).startsWith('.')) continue;
      unreadable.push({ file: nameOf(join(folder, path)), line: 1, column: 1, message: LINK });
    }
  }
  for (const path of (await attempt(slides, filesUnder(slides))) ?? []) {
    const file = join(slides, path);
    if (/\.(?:md|mdown|mdx|mkd|markdown)$/i.test(path) && !path.endsWith('.md')) {
      unreadable.push({ file: nameOf(file), line: 1, column: 1, message: NOT_MD });
    }
    if (!/\.(?:ya?ml|md|ts|csv)$/.test(path)) continue;
    const read = await attempt(file, readText(file, nameOf(file)));
    if (read) texts.set(path, read);
  }
  const pictures = (await attempt(assets, filesUnder(assets))) ?? [];
  const inspected = await inspectPictures(
    { texts: new Map([...texts].map(([path, { text }]) => [path, text])), pictures },
    (path) => join(assets, path),
  );
  const undecoded = [...texts.values()].flatMap(({ problem }) => problem ?? []);
  // Compiling without these files would only report references to them as unknown.
  if (unreadable.length > 0) throw new ContentError([...unreadable, ...undecoded]);
  return {
    folder: nameOf(slides),
    texts: new Map([...texts].map(([path, { text }]) => [path, text])),
    undecoded,
    figures: await loadFigures(texts, folders, load),
    pictures,
    inspected,
    readAsset: (path, length) =>
      length === undefined
        ? readFileSync(join(assets, path))
        : readStart(join(assets, path), length),
    tokens: await readTokens(dirname(styles)),
    isInstalled: (name) => isInstalled(root, name),
    layouts: [
      ...Array.from(
        (await readFile(styles, 'utf8')).matchAll(/\/layouts\/([\w-]+)\.css/g),
        ([, name = '']) => name,
      ),
      ...OPTIONAL_LAYOUTS,
    ],
  };
}

/** The style sheets with the default colours. @param folder of the style sheets */
export async function readTokens(folder: string): Promise<string[]> {
  const sheets = ['tokens.css', 'optional/actors.css'].map((name) => join(folder, name));
  return Promise.all(sheets.filter(existsSync).map((sheet) => readFile(sheet, 'utf8')));
}

/** Loads the figure files among the texts. Failures of files that are not UTF-8 are reported as such. */
async function loadFigures(
  texts: ReadonlyMap<string, ReadText>,
  { root, slides }: DeckFolders,
  load: LoadModule,
): Promise<FigureFile[]> {
  const figures = [...texts].map(async ([path, { text, problem }]): Promise<FigureFile[]> => {
    const name = /^figures\/([^/]+)\.ts$/.exec(path)?.[1];
    if (name === undefined) return [];
    const file = pathInProject(root, join(slides, path));
    try {
      const module = await load(join(slides, path));
      return [{ name, file, text, definition: Object(module)['default'] }];
    } catch (error) {
      return [{ name, file, text, failure: problem ?? figureLoadError(file, text, error, root) }];
    }
  });
  return (await Promise.all(figures)).flat();
}

/**
 * Sorted paths of all files under a folder, relative to it, with forward slashes, without hidden files;
 * empty when the folder does not exist.
 * @throws the system error when it cannot be read
 */
export async function filesUnder(folder: string): Promise<string[]> {
  return (await allFilesUnder(folder)).filter((path) => !posix.basename(path).startsWith('.'));
}

/** As `filesUnder`, with the hidden files. */
export async function allFilesUnder(folder: string): Promise<string[]> {
  const entries = await entriesUnder(folder);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => pathIn(folder, entry))
    .sort();
}

/** What a folder and those in it contain. Links are not followed, as some versions of Node.js do that read recursively. */
async function entriesUnder(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const folders = entries.filter((entry) => entry.isDirectory());
  const nested = await Promise.all(folders.map(({ name }) => entriesUnder(join(folder, name))));
  return [...entries, ...nested.flat()];
}

function pathIn(folder: string, { parentPath, name }: Dirent): string {
  return relative(folder, join(parentPath, name)).split(sep).join('/');
}

const NOT_MD = 'This file is not read: the names of slides end in “.md”. Rename it.';

/** A build would publish what a link in `assets/` leads to, wherever that is, and wait for what a named pipe has to say. */
const LINK =
  'This is a link to another place, or no file, and is not followed. Put a copy of the file itself here, or remove it.';

/** Sorted paths of what is neither a file nor a folder, hidden or not: symbolic links, named pipes. */
async function linksUnder(folder: string): Promise<string[]> {
  const entries = await entriesUnder(folder);
  return entries
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => pathIn(folder, entry))
    .sort();
}

/** Whether a package is in `node_modules` of a folder or of one above, as Node.js looks it up. */
function isInstalled(folder: string, name: string): boolean {
  if (existsSync(join(folder, 'node_modules', name, 'package.json'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInstalled(parent, name);
}

/** The path of a file or folder relative to the project, with forward slashes, for diagnostics. */
function pathInProject(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}

/** The diagnostic for a system error on reading a file or folder. */
function readError(file: string, error: unknown): Diagnostic {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? message : (REASONS[code] ?? code);
  return { file, line: 1, column: 1, message: `Cannot be read: ${reason}.` };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; grant it, for instance with chmod u+rX',
  EPERM: 'the system does not permit it',
  ENOENT: 'it has just been removed',
  ENOTDIR: 'this is a file, but a folder is expected here',
  EIO: 'the disk reports an error',
  EMFILE: 'too many files are open; close other programs',
};

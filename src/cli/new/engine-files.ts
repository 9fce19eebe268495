import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What of a project is the engine: files, and folders with all that is in them. */
export const ENGINE = [
  '.biome.json',
  '.editorconfig',
  '.gitattributes',
  '.github/workflows',
  '.gitignore',
  '.knip.jsonc',
  '.npmrc',
  'LICENSE',
  'index.html',
  'package-lock.json',
  'package.json',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
] as const;

/** What belongs to the deck of this project, and to nothing else. */
export const OWN = [
  '.ci',
  '.github/deck.png',
  'README.md',
  'assets',
  'slides',
  'tests/deck/story',
] as const;

/** Folders that commands write. */
const GENERATED = new Set(['node_modules', 'dist', 'export', '.types', '__screenshots__']);

/**
 * The files of the engine, as paths in the project with forward slashes, sorted. Read from the disk, since the project
 * need not be a Git repository.
 * @param root folder of the project
 */
export async function engineFiles(root: string): Promise<string[]> {
  const files = await Promise.all(ENGINE.map((path) => filesAt(root, path)));
  return files.flat().sort();
}

async function filesAt(root: string, path: string): Promise<string[]> {
  if ((OWN as readonly string[]).includes(path)) return [];
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return undefined;
      // A project that was made by this command may lack some, such as workflows.
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (!entries) return [path];
  const inner = entries
    .filter(({ name }) => !GENERATED.has(name) && !/^\.DS_Store$|\.log$|^\.#|~$/.test(name))
    .map(({ name }) => filesAt(root, `${path}/${name}`));
  return (await Promise.all(inner)).flat();
}

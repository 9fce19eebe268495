import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { ExportError } from '../export-options.ts';
import { type DeckNames, namesFor } from './names.ts';

/** Where a deck is written to. */
export interface Target extends DeckNames {
  /** Absolute path. */
  readonly folder: string;
}

/**
 * Checks the folder of a new deck.
 * @param typed as on the command line
 * @param from the folder to which it is relative
 * @param root folder of this project
 * @throws ExportError with the reason why nothing can be written there
 */
export function targetFolder(typed: string, from: string, root: string): Target {
  const folder = resolve(from, typed);
  const names = namesFor(basename(folder));
  if (!names) {
    throw new ExportError([
      `“${basename(folder)}” gives the deck no name: the name of the folder needs a letter from a to z.`,
    ]);
  }
  const exists = statSync(folder, { throwIfNoEntry: false });
  if (exists && !exists.isDirectory()) {
    throw new ExportError([`“${typed}” is a file: name a folder that does not exist yet.`]);
  }
  if (exists && readdirSync(folder).some((name) => name !== '.git')) {
    throw new ExportError([`“${typed}” is not empty: name a folder that does not exist yet.`]);
  }
  if (isWithin(realPathOf(folder), realpathSync(root))) {
    throw new ExportError([
      `“${typed}” is inside this project: name a folder beside it, for instance “../${names.name}”.`,
    ]);
  }
  return { folder, ...names };
}

/** The path without symlinks, of a folder that may not exist yet. */
function realPathOf(folder: string): string {
  const parent = dirname(folder);
  if (statSync(folder, { throwIfNoEntry: false }) || parent === folder) return realpathSync(folder);
  return resolve(realPathOf(parent), basename(folder));
}

function isWithin(folder: string, other: string): boolean {
  const path = relative(other, folder);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

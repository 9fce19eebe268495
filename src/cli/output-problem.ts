import { mkdtempSync, rmdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * What prevents a command from writing to the path of `--out`, as a sentence; undefined if nothing does. Checked before any
 * work; otherwise the export would fail only after all pages are printed.
 * @param isFile whether the path names a file, not a folder
 */
export function outputProblem(out: string, isFile: boolean): string | undefined {
  const path = resolve(out);
  const folder = nearestFolder(isFile ? dirname(path) : path);
  if (isFile && isFolder(path)) return `“--out ${out}” is a folder: name another file.`;
  if (!isFolder(folder)) {
    return folder === path
      ? `“--out ${out}” is a file: name a folder.`
      : `“--out ${out}” leads through “${folder}”, which is a file: name another folder.`;
  }
  try {
    rmdirSync(mkdtempSync(join(folder, '.bascule-')));
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `“--out ${out}”: nothing can be written in “${folder}” (${code}). Name another folder, or change its permissions.`;
  }
}

/** The path itself, or else the nearest of its parents that exists. */
function nearestFolder(path: string): string {
  return statsOf(path) === undefined && dirname(path) !== path
    ? nearestFolder(dirname(path))
    : path;
}

function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

import { relative, resolve, sep } from 'node:path';
import { type Diagnostic, plainMessage } from '../diagnostics.ts';

/** How the bundler says that it cannot read the configuration of TypeScript, which it needs for every figure. */
const PATTERN =
  /Failed to load tsconfig '([^']+)': (.*?)(?: at line (\d+) column (\d+))?\s*(?:\n|$)/;

/** The problem of a tsconfig file that prevents figures from loading, in that file; undefined for other errors. */
export function tsconfigError(error: unknown, root: string): Diagnostic | undefined {
  const [, path, reason = '', line, column] = PATTERN.exec(plainMessage(error)) ?? [];
  if (path === undefined) return undefined;
  // The bundler gives it from the folder in which the process runs.
  const file = relative(root, resolve(path)).split(sep).join('/');
  if (/not found/i.test(reason)) {
    return {
      file: 'tsconfig.json',
      line: 1,
      column: 1,
      message: `No figure can be loaded: the file “${file}”, which this file or one of its own extends or references, does not exist. Correct the path.`,
    };
  }
  return {
    file,
    line: Number(line ?? 1),
    // Where a line begins is column 0 to the bundler.
    column: Math.max(1, Number(column ?? 1)),
    message: `No figure can be loaded: this file is not valid JSON (${reason.trim()}). Look for a missing value, bracket, comma or quote here or just before.`,
  };
}

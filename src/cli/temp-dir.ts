import { mkdirSync, rmSync } from 'node:fs';

/** A temporary folder, removed when the process exits. */
export interface TempDir {
  readonly path: string;
  /** Removes it. */
  drop(): void;
}

/** Creates a temporary folder. @param path where to create it, with its parents if need be */
export function createTempDir(path: string): TempDir {
  const remove = () => rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  process.on('exit', remove);
  return {
    path,
    drop() {
      process.off('exit', remove);
      remove();
    },
  };
}

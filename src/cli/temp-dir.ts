import { mkdirSync, rmSync } from 'node:fs';

/** A folder that outlives nothing: whatever ends the process takes it away. */
export interface TempDir {
  readonly path: string;
  drop(): void;
}

/** Makes a folder for what is in the making; it is there until dropped, or until the process ends. */
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

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createTempDir } from './temp-dir.ts';

/** Files in the making, in a folder of their own beside where they go. */
export interface StagedOutput {
  /** Where a file is to be written meanwhile, by its path in the export: `fr/01-title.png`. */
  place(path: string): Promise<string>;
  /** Brings all files to their places, taking those of the same name away. @returns bytes of all */
  deliver(): Promise<number>;
  /** Takes away what is not delivered. */
  drop(): void;
}

/**
 * Begins a delivery to a folder. Whatever ends the process before it is whole leaves the folder as it was.
 * @param target file in the folder, if that is all that is delivered, or the folder itself
 */
export function stageOutput(folder: string, target = folder): StagedOutput {
  // Beside what is delivered, so that files are moved and not copied.
  const beside = join(dirname(target), `.${basename(target)}-`);
  removeAbandoned(beside);
  const partial = createTempDir(`${beside}${process.pid}`);
  const paths = new Set<string>();
  return {
    async place(path) {
      paths.add(path);
      const file = join(partial.path, path);
      await mkdir(dirname(file), { recursive: true });
      return file;
    },
    async deliver() {
      let bytes = 0;
      for (const path of paths) {
        bytes += (await stat(join(partial.path, path))).size;
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await rename(join(partial.path, path), join(folder, path));
      }
      partial.drop();
      return bytes;
    },
    drop: partial.drop,
  };
}

/** Files of a kind that are in a folder and are none of these: left by an earlier export. */
export async function othersIn(
  folder: string,
  kind: string,
  these: readonly string[],
): Promise<string[]> {
  const there = await readdir(folder);
  return there.filter((file) => file.endsWith(kind) && !these.includes(file)).sort();
}

/** Removes what exports have left that were killed without a chance to tidy up. */
function removeAbandoned(beside: string): void {
  const folder = dirname(beside);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(basename(beside)) && name.slice(basename(beside).length);
    if (owner && /^\d+$/.test(owner) && !isRunning(Number(owner))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It is somebody else's, and runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

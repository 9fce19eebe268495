import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createTempDir } from './temp-dir.ts';

/** Files written to a staging folder, and moved to their destination when all are complete. */
export interface StagedOutput {
  /** Adds a file. @param path relative to the destination: `fr/01-title.png`. @returns where to write it */
  place(path: string): Promise<string>;
  /** Moves all files to the destination, replacing existing ones. @returns their total size in bytes */
  deliver(): Promise<number>;
  /** Removes the staging folder, and with it all files not delivered. */
  drop(): void;
}

/**
 * Stages output for a folder. Until `deliver`, the folder is unchanged, even if the process is killed.
 * @param folder the destination
 * @param target the path after which the staging folder is named: the only file, or the folder
 */
export function stageOutput(folder: string, target = folder): StagedOutput {
  // On the same file system as the destination, so that files are moved instead of copied.
  const prefix = join(dirname(target), `.${basename(target)}-`);
  removeAbandoned(prefix);
  const staging = createTempDir(`${prefix}${process.pid}`);
  const paths = new Set<string>();
  return {
    async place(path) {
      paths.add(path);
      const file = join(staging.path, path);
      await mkdir(dirname(file), { recursive: true });
      return file;
    },
    async deliver() {
      let bytes = 0;
      for (const path of paths) {
        bytes += (await stat(join(staging.path, path))).size;
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await rename(join(staging.path, path), join(folder, path));
      }
      staging.drop();
      return bytes;
    },
    drop: staging.drop,
  };
}

/** Names of the other files with this extension in a folder, sorted. */
export async function otherFilesIn(
  folder: string,
  extension: string,
  exported: readonly string[],
): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith(extension) && !exported.includes(name)).sort();
}

/** Removes staging folders of processes that no longer run: SIGKILL leaves no time for cleanup. */
function removeAbandoned(prefix: string): void {
  const folder = dirname(prefix);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(basename(prefix)) && name.slice(basename(prefix).length);
    if (pid && /^\d+$/.test(pid) && !isRunning(Number(pid))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

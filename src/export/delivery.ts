import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makePassingFolder } from './passing-folder.ts';

/** Files in the making, in a folder of their own beside where they go. */
export interface Delivery {
  /** Where a file is to be written meanwhile, by its path in the export: `fr/01-title.png`. */
  place(path: string): Promise<string>;
  /** Brings all files to their places, taking those of the same name away. @returns bytes of all */
  deliver(): Promise<number>;
  /** Takes away what is not delivered. */
  drop(): void;
}

/** Begins a delivery to a folder. Whatever ends the process before it is whole leaves the folder as it was. */
export function beginDelivery(folder: string): Delivery {
  // Beside the folder, so that files are moved and not copied.
  const partial = makePassingFolder(join(dirname(folder), `.${basename(folder)}-${process.pid}`));
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

import { copyFile, mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from '../content/build-options.ts';
import { buildSite } from '../vite/build-site.ts';
import { stageOutput } from './staged-output.ts';
import { createTempDir } from './temp-dir.ts';

/** A written file and its size. */
interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
}

/** Builds the deck as one file per language into a folder, whose other files stay. */
export async function writeSingleFiles(
  folder: string,
  options: BuildOptions,
): Promise<WrittenFile[]> {
  const built = createTempDir(await mkdtemp(join(tmpdir(), 'bascule-single-file-')));
  const output = stageOutput(folder);
  try {
    await buildSite({ ...options, singleFile: true }, built.path, true);
    const written: WrittenFile[] = [];
    for (const file of (await readdir(built.path)).sort()) {
      const path = await output.place(file);
      await copyFile(join(built.path, file), path);
      written.push({ file, bytes: (await stat(path)).size });
    }
    await output.deliver();
    return written;
  } finally {
    output.drop();
    built.drop();
  }
}

import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from '../content/build-options.ts';
import { buildSite } from '../vite/build-site.ts';
import { stageOutput } from './staged-output.ts';
import { createTempDir } from './temp-dir.ts';

/**
 * Builds the deck as one file per language into a folder, whose other files stay.
 * @returns the files by name
 */
export async function writeSingleFiles(
  folder: string,
  options: BuildOptions,
): Promise<Map<string, Uint8Array>> {
  const built = createTempDir(await mkdtemp(join(tmpdir(), 'bascule-single-file-')));
  const output = stageOutput(folder);
  try {
    await buildSite({ ...options, singleFile: true }, built.path, true);
    const written = new Map<string, Uint8Array>();
    for (const file of (await readdir(built.path)).sort()) {
      const bytes = await readFile(join(built.path, file));
      await writeFile(await output.place(file), bytes);
      written.set(file, bytes);
    }
    await output.deliver();
    return written;
  } finally {
    output.drop();
    built.drop();
  }
}

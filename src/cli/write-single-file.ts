import { writeFile } from 'node:fs/promises';
import type { BuildOptions } from '../content/build-options.ts';
import { buildSingleFiles } from '../vite/single-file.ts';
import { stageOutput } from './staged-output.ts';

/** A file of the deck, and how large it is. */
interface Written {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Writes the deck as one file a language into a folder, whose other files stay.
 * @param told what the build cannot know from the deck's files
 */
export async function writeSingleFiles(folder: string, told: BuildOptions): Promise<Written[]> {
  const output = stageOutput(folder);
  try {
    const written: Written[] = [];
    for (const { name, html } of await buildSingleFiles(process.cwd(), told)) {
      await writeFile(await output.place(name), html);
      written.push({ file: name, bytes: Buffer.byteLength(html) });
    }
    await output.deliver();
    return written;
  } finally {
    output.drop();
  }
}

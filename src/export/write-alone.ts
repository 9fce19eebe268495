import { writeFile } from 'node:fs/promises';
import { buildAlone } from '../compile/alone.ts';
import type { Told } from '../compile/told.ts';
import { beginDelivery } from './delivery.ts';

/** A file of the deck, and how large it is. */
interface Written {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Writes the deck as one file a language into a folder, whose other files stay.
 * @param told what the build cannot know from the deck's files
 */
export async function writeAlone(folder: string, told: Told): Promise<Written[]> {
  const delivery = beginDelivery(folder);
  try {
    const written: Written[] = [];
    for (const { name, html } of await buildAlone(process.cwd(), told)) {
      await writeFile(await delivery.place(name), html);
      written.push({ file: name, bytes: Buffer.byteLength(html) });
    }
    await delivery.deliver();
    return written;
  } finally {
    delivery.drop();
  }
}

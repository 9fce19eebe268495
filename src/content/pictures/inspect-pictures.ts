import { readFile, stat } from 'node:fs/promises';
import type { DeckFiles } from '../deck-files.ts';
import { imageType } from '../files/image-types.ts';
import { inspectPicture } from './inspect-picture.ts';
import type { Inspection } from './picture.ts';
import { fileSizeProblem } from './picture-problems.ts';
import { SharpMissing } from './sharp.ts';

/** Inspections by path, size and time of change, so that an edit of a slide reads no picture again. */
const inspected = new Map<string, Inspection>();

/**
 * Inspects the files of `assets/` that a text names and that have the extension of a picture.
 * @param fileOf the absolute path of a file of `assets/`
 */
export async function inspectPictures(
  { texts, pictures }: Pick<DeckFiles, 'texts' | 'pictures'>,
  fileOf: (path: string) => string,
): Promise<Map<string, Inspection>> {
  const text = [...texts.values()].join('\n').normalize('NFC');
  const named = pictures.filter(
    (path) => imageType(path) !== undefined && isNamed(path.normalize('NFC'), text),
  );
  const found = new Map<string, Inspection>();
  for (const path of named) found.set(path, await inspectFile(path, fileOf(path)));
  return found;
}

/** Whether a path is in a text, as typed or as in an address. */
function isNamed(path: string, text: string): boolean {
  return text.includes(path) || text.includes(encodeURI(path));
}

async function inspectFile(path: string, file: string): Promise<Inspection> {
  const { size, mtimeMs } = await stat(file);
  const key = `${file} ${size} ${mtimeMs}`;
  const known = inspected.get(key);
  if (known) return known;
  const problem = fileSizeProblem(size);
  if (problem !== undefined) return { problem };
  try {
    const inspection = await inspectPicture(path, file, await readFile(file));
    inspected.set(key, inspection);
    return inspection;
  } catch (error) {
    if (error instanceof SharpMissing) return { problem: error.message, isOfMachine: true };
    throw error;
  }
}

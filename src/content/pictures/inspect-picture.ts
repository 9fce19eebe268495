import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Inspection, Picture } from './picture.ts';
import { ANIMATED, formatProblem, pixelsProblem } from './picture-problems.ts';
import { loadSharp } from './sharp.ts';
import { svgProblem } from './svg-problems.ts';

/** Reads what a picture is, decoding all of it. @throws SharpMissing */
export async function inspectPicture(
  path: string,
  file: string,
  bytes: Uint8Array,
): Promise<Inspection> {
  const isSvg = posix.extname(path).toLowerCase() === '.svg';
  const problem =
    (await formatProblem(path, bytes)) ??
    (isSvg ? svgProblem(Buffer.from(bytes).toString('utf8')) : undefined);
  if (problem !== undefined) return { problem };
  const key = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const decoded = await decode(bytes, isSvg);
  return 'problem' in decoded ? decoded : { key, file, ...decoded };
}

const DAMAGED = 'cannot be decoded: the file is damaged or incomplete. Copy or export it again.';

type Decoded = Omit<Picture, 'key' | 'file'> | { readonly problem: string };

/** Size and kind of a picture that can be decoded. */
async function decode(bytes: Uint8Array, isSvg: boolean): Promise<Decoded> {
  const sharp = await loadSharp();
  const open = () => sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  try {
    const { width, height, pages = 1, autoOrient, format } = await open().metadata();
    const problem = pixelsProblem(width, height);
    if (problem !== undefined) return { problem };
    if (pages > 1 && format !== 'heif') return { problem: ANIMATED };
    if (isSvg) return { width, height, kind: 'vector' };
    // Reads every pixel, and keeps few of them.
    await open().resize(16, 16, { fit: 'fill', fastShrinkOnLoad: true }).raw().toBuffer();
    const kind = format === 'png' || format === 'gif' ? 'drawing' : 'photo';
    return { width: autoOrient.width, height: autoOrient.height, kind };
  } catch {
    return { problem: DAMAGED };
  }
}

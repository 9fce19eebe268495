import type { Sharp } from 'sharp';
import type { CopyFormat } from '../../content/pictures/copies.ts';
import type { Picture } from '../../content/pictures/picture.ts';
import { loadSharp } from '../../content/pictures/sharp.ts';

/** Changes with everything below that changes the bytes of a copy. */
export const ENCODING = 1;

const PHOTO_QUALITY = 80;
const DRAWING_QUALITY = 90;

/**
 * Resizes a picture to a width. The copy is upright, in sRGB and without metadata (place, camera, thumbnail).
 * @throws SharpMissing
 */
export async function encodeCopy(
  { file, kind }: Pick<Picture, 'file' | 'kind'>,
  width: number,
  format: CopyFormat,
): Promise<Buffer> {
  const sharp = await loadSharp();
  const resized = () =>
    sharp(file, { limitInputPixels: false, failOn: 'error' })
      .autoOrient()
      .resize({ width, withoutEnlargement: true });
  if (format === 'jpg') {
    return resized()
      .flatten({ background: '#fff' })
      .jpeg({ quality: PHOTO_QUALITY, mozjpeg: true })
      .toBuffer();
  }
  if (format === 'png') return resized().png({ compressionLevel: 9, effort: 7 }).toBuffer();
  return kind === 'photo'
    ? resized().webp({ quality: PHOTO_QUALITY }).toBuffer()
    : encodeDrawing(resized);
}

/** Lossless, unless that takes more than twice the bytes: a photograph may be a PNG, too. */
async function encodeDrawing(resized: () => Sharp): Promise<Buffer> {
  const [lossless, lossy] = await Promise.all([
    resized().webp({ lossless: true }).toBuffer(),
    resized().webp({ quality: DRAWING_QUALITY, smartSubsample: true }).toBuffer(),
  ]);
  return lossless.length <= 2 * lossy.length ? lossless : lossy;
}

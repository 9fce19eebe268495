import sharp from 'sharp';

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much a pixel differs from the background at least, of 255. */
const THRESHOLD = 40;

/** The share of a box in a screenshot, from 0 to 1, that differs from the colour of its upper left corner. */
export async function paintedShare(
  screenshot: Buffer,
  { x, y, width, height }: Box,
): Promise<number> {
  const image = sharp(screenshot)
    .removeAlpha()
    .extract({
      left: Math.round(x),
      top: Math.round(y),
      width: Math.round(width),
      height: Math.round(height),
    });
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  let painted = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    const differs = [0, 1, 2].some(
      (channel) => Math.abs((data[at + channel] ?? 0) - (data[channel] ?? 0)) > THRESHOLD,
    );
    if (differs) painted++;
  }
  return painted / (info.width * info.height);
}

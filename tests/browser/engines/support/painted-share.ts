import sharp from 'sharp';

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Red, green and blue, from 0 to 255. */
type Pixel = readonly [red: number, green: number, blue: number];

/** By how much an engine may round a colour. */
const ROUNDING = 2;

/** How much a pixel differs from the background at least, of 255. */
const THRESHOLD = 40;

/** The share of a box in a screenshot, from 0 to 1, that differs from the colour of its upper left corner. */
export async function paintedShare(screenshot: Buffer, box: Box): Promise<number> {
  const pixels = await pixelsIn(screenshot, box);
  const [corner = [0, 0, 0]] = pixels;
  return pixels.filter((pixel) => !isLike(pixel, corner, THRESHOLD)).length / pixels.length;
}

/** The share of a box in a screenshot, from 0 to 1, that has a colour. */
export async function shareOfColour(screenshot: Buffer, box: Box, colour: Pixel): Promise<number> {
  const pixels = await pixelsIn(screenshot, box);
  return pixels.filter((pixel) => isLike(pixel, colour, ROUNDING)).length / pixels.length;
}

function isLike(one: Pixel, other: Pixel, threshold: number): boolean {
  return one.every((value, channel) => Math.abs(value - (other[channel] ?? 0)) <= threshold);
}

async function pixelsIn(screenshot: Buffer, { x, y, width, height }: Box): Promise<Pixel[]> {
  const image = sharp(screenshot)
    .removeAlpha()
    .extract({
      left: Math.round(x),
      top: Math.round(y),
      width: Math.round(width),
      height: Math.round(height),
    });
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.width * info.height }, (_, index): Pixel => {
    const at = index * info.channels;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  });
}

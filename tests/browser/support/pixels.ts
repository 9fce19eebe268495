import type { Locator } from 'playwright-core';
import sharp from 'sharp';

/** Statistics of the pixels of an image region. */
export interface PixelStats {
  /** Size of the whole image, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Fraction of the pixels that differ from the background, from 0 to 1. */
  readonly painted: number;
  /** Number of colours that cover at least a thousandth of the region. */
  readonly colours: number;
}

/** A region of an image: left, top, width and height as fractions of its size, from 0 to 1. */
export type Region = readonly [left: number, top: number, width: number, height: number];

/** A PNG and the regions of it to measure. */
export interface ImageRegions {
  readonly png: Buffer;
  readonly regions: readonly Region[];
}

/** A decoded image: four bytes a pixel, in rows. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Measures a screenshot of an element; its top left pixel has the background colour. */
export async function measurePixels(element: Locator): Promise<PixelStats> {
  const png = await element.screenshot();
  const [stats] = await measureRegions([{ png, regions: [[0, 0, 1, 1]] }]);
  return stats as PixelStats;
}

/** Measures regions of PNGs: one result per region, in order. Top left pixels have the background colour. */
export async function measureRegions(images: readonly ImageRegions[]): Promise<PixelStats[]> {
  const stats: PixelStats[] = [];
  for (const { png, regions } of images) {
    const image = await decode(png);
    const toPixels = (fraction: number, size: number) => Math.round(fraction * size);
    for (const [left, top, width, height] of regions) {
      const region = crop(
        image,
        toPixels(left, image.width),
        toPixels(top, image.height),
        toPixels(width, image.width),
        toPixels(height, image.height),
      );
      stats.push({ width: image.width, height: image.height, ...countColours(region) });
    }
  }
  return stats;
}

/** WCAG contrast ratio between the lightest and the darkest pixel of each region of a PNG, from 1 to 21. */
export async function contrastsIn({ png, regions }: ImageRegions): Promise<number[]> {
  const image = await decode(png);
  return regions.map(([left, top, width, height]) => {
    const { data } = crop(
      image,
      Math.floor(left * image.width),
      Math.floor(top * image.height),
      Math.max(1, Math.round(width * image.width)),
      Math.max(1, Math.round(height * image.height)),
    );
    let [darkest, lightest] = [1, 0];
    for (let index = 0; index < data.length; index += 4) {
      const value = luminance(data[index], data[index + 1], data[index + 2]);
      darkest = Math.min(darkest, value);
      lightest = Math.max(lightest, value);
    }
    return (lightest + 0.05) / (darkest + 0.05);
  });
}

/** Difference of a colour channel that is visible; antialiasing differs by less, content that has moved by more. */
const VISIBLE_DIFFERENCE = 96;

/** Fraction of the pixels of two PNGs that differ visibly, from 0 to 1; 1 if their sizes differ. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const [{ data: a }, { data: b }] = await Promise.all([decode(one), decode(other)]);
  if (a.length !== b.length) return 1;
  const isDifferent = (at: number) => Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > VISIBLE_DIFFERENCE;
  let different = 0;
  for (let at = 0; at < a.length; at += 4)
    if (isDifferent(at) || isDifferent(at + 1) || isDifferent(at + 2)) different++;
  return different / (a.length / 4);
}

/** Decoded here and not on a canvas: a page for it costs a browser more than the measurement. */
async function decode(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A part of an image, in pixels; what is outside of the image is transparent black. */
function crop(image: Pixels, left: number, top: number, width: number, height: number): Pixels {
  const data = new Uint8Array(4 * width * height);
  const right = Math.min(left + width, image.width);
  for (let row = 0; row < Math.min(height, image.height - top); row++) {
    const start = (top + row) * image.width;
    data.set(image.data.subarray(4 * (start + left), 4 * (start + right)), 4 * row * width);
  }
  return { width, height, data };
}

function countColours({ data }: Pixels): Pick<PixelStats, 'painted' | 'colours'> {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const counts = new Map<number, number>();
  // Counts runs of equal pixels, because most pixels equal the previous one.
  for (let index = 0, start = 0; index <= pixels.length; index++) {
    const pixel = pixels[start] as number;
    if (pixels[index] === pixel) continue;
    counts.set(pixel, (counts.get(pixel) ?? 0) + index - start);
    start = index;
  }
  const background = counts.get(pixels[0] as number) ?? 0;
  return {
    painted: 1 - background / pixels.length,
    colours: [...counts.values()].filter((count) => count >= pixels.length / 1000).length,
  };
}

/** Relative luminance of a colour as WCAG defines it, from 0 to 1; channels from 0 to 255. */
function luminance(red = 0, green = 0, blue = 0): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const LINEAR = Array.from({ length: 256 }, (_, channel) => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

function linear(channel: number): number {
  return LINEAR[channel] ?? 0;
}

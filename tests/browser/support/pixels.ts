import type { Locator, Page } from 'playwright-core';

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

/** Measures a screenshot of an element; its top left pixel has the background colour. */
export async function measurePixels(element: Locator): Promise<PixelStats> {
  const png = await element.screenshot();
  const [stats] = await measureRegions(element.page(), [{ png, regions: [[0, 0, 1, 1]] }]);
  return stats as PixelStats;
}

/** Measures regions of PNGs: one result per region, in order. Top left pixels have the background colour. */
export async function measureRegions(
  page: Page,
  images: readonly ImageRegions[],
): Promise<PixelStats[]> {
  return withCanvasPage(page, async (canvasPage) => {
    const stats: PixelStats[] = [];
    for (const { png, regions } of images) {
      const args = [png.toString('base64'), regions] as const;
      stats.push(...(await canvasPage.evaluate(countPixels, args)));
    }
    return stats;
  });
}

declare global {
  interface Window {
    /** Draws a PNG, encoded as base64, to a canvas of its size. */
    drawPng(base64: string): Promise<OffscreenCanvasRenderingContext2D>;
  }
}

/** Runs a callback with a temporary page that has `window.drawPng`, so that the tested page is not changed. */
async function withCanvasPage<Result>(
  page: Page,
  measure: (canvasPage: Page) => Promise<Result>,
): Promise<Result> {
  const canvasPage = await page.context().newPage();
  try {
    await canvasPage.evaluate(() => {
      window.drawPng = async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('The canvas has no 2D context.');
        context.drawImage(image, 0, 0);
        return context;
      };
    });
    return await measure(canvasPage);
  } finally {
    await canvasPage.close();
  }
}

/** Runs in the canvas page: computes the statistics of the regions of a PNG. */
async function countPixels([base64, regions]: readonly [string, readonly Region[]]): Promise<
  PixelStats[]
> {
  const context = await window.drawPng(base64);
  const image = context.canvas;
  const toPixels = (fraction: number, size: number) => Math.round(fraction * size);
  return regions.map(([left, top, width, height]) => {
    const pixels = new Uint32Array(
      context.getImageData(
        toPixels(left, image.width),
        toPixels(top, image.height),
        toPixels(width, image.width),
        toPixels(height, image.height),
      ).data.buffer,
    );
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
      width: image.width,
      height: image.height,
      painted: 1 - background / pixels.length,
      colours: [...counts.values()].filter((count) => count >= pixels.length / 1000).length,
    };
  });
}

/** WCAG contrast ratio between the lightest and the darkest pixel of each region of a PNG, from 1 to 21. */
export async function contrastsIn(page: Page, { png, regions }: ImageRegions): Promise<number[]> {
  return withCanvasPage(page, (canvasPage) =>
    canvasPage.evaluate(
      async ([base64, measuredRegions]) => {
        const context = await window.drawPng(base64);
        const image = context.canvas;
        const linear = (value: number) =>
          value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        const luminance = (red = 0, green = 0, blue = 0) =>
          0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
        return measuredRegions.map(([left, top, width, height]) => {
          const { data } = context.getImageData(
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
      },
      [png.toString('base64'), regions] as const,
    ),
  );
}

/** Fraction of the pixels of two PNGs that differ visibly, from 0 to 1; 1 if their sizes differ. */
export async function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return withCanvasPage(page, (canvasPage) =>
    canvasPage.evaluate(
      async (pngs) => {
        const [a, b] = await Promise.all(
          pngs.map(async (base64) => {
            const context = await window.drawPng(base64);
            const { width, height } = context.canvas;
            return context.getImageData(0, 0, width, height).data;
          }),
        );
        if (!a || !b || a.length !== b.length) return 1;
        let different = 0;
        for (let index = 0; index < a.length; index += 4) {
          const differences = [0, 1, 2].map((channel) =>
            Math.abs((a[index + channel] ?? 0) - (b[index + channel] ?? 0)),
          );
          // Tolerates differences in antialiasing; content that has moved differs by more.
          if (Math.max(...differences) > 96) different++;
        }
        return different / (a.length / 4);
      },
      [one.toString('base64'), other.toString('base64')],
    ),
  );
}

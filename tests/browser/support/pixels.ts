import type { Locator, Page } from 'playwright-core';

/** What a person would see of a picture, in numbers. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Share of the pixels that differ from the paper, from 0 to 1. */
  readonly painted: number;
  /** How many colours cover at least a thousandth of it. */
  readonly colours: number;
}

/** A part of a picture: left, top, width and height as shares of it, from 0 to 1. */
export type Part = readonly [left: number, top: number, width: number, height: number];

/** A PNG, and the parts of it that are looked at. */
export interface Picture {
  readonly png: Buffer;
  readonly parts: readonly Part[];
}

/** Looks at a part of the page as pixels; its top left corner is taken for paper. */
export async function lookAt(part: Locator): Promise<Pixels> {
  return lookAtPicture(part.page(), await part.screenshot());
}

/** Looks at a PNG, or a part of it, with a desk beside the page to look with. */
export async function lookAtPicture(
  page: Page,
  png: Buffer,
  part: Part = [0, 0, 1, 1],
): Promise<Pixels> {
  const [seen] = await lookAtParts(page, [{ png, parts: [part] }]);
  return seen as Pixels;
}

/** Looks at parts of PNGs, each part for itself, one after the other. */
export async function lookAtParts(page: Page, pictures: readonly Picture[]): Promise<Pixels[]> {
  return onDesk(page, async (desk) => {
    const seen: Pixels[] = [];
    for (const { png, parts } of pictures) {
      seen.push(...(await desk.evaluate(count, [png.toString('base64'), parts] as const)));
    }
    return seen;
  });
}

declare global {
  interface Window {
    /** Puts a PNG, given as base64, on a canvas of its size. */
    paint(data: string): Promise<OffscreenCanvasRenderingContext2D>;
  }
}

/** Looks at pictures in a page of their own, beside the one that is tested. */
async function onDesk<Result>(page: Page, look: (desk: Page) => Promise<Result>): Promise<Result> {
  const desk = await page.context().newPage();
  try {
    await desk.evaluate(() => {
      window.paint = async (data) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('There is no canvas to look at pixels with.');
        context.drawImage(picture, 0, 0);
        return context;
      };
    });
    return await look(desk);
  } finally {
    await desk.close();
  }
}

/** Counts, in a browser, what parts of a PNG are made of. */
async function count([data, parts]: readonly [string, readonly Part[]]): Promise<Pixels[]> {
  const context = await window.paint(data);
  const picture = context.canvas;
  const at = (share: number, of: number) => Math.round(share * of);
  return parts.map(([left, top, width, height]) => {
    const pixels = new Uint32Array(
      context.getImageData(
        at(left, picture.width),
        at(top, picture.height),
        at(width, picture.width),
        at(height, picture.height),
      ).data.buffer,
    );
    const counts = new Map<number, number>();
    // Most pixels are like the one before; a run of them is counted at once.
    for (let at = 0, from = 0; at <= pixels.length; at++) {
      const pixel = pixels[from] as number;
      if (pixels[at] === pixel) continue;
      counts.set(pixel, (counts.get(pixel) ?? 0) + at - from);
      from = at;
    }
    const paper = counts.get(pixels[0] as number) ?? 0;
    return {
      width: picture.width,
      height: picture.height,
      painted: 1 - paper / pixels.length,
      colours: [...counts.values()].filter((many) => many >= pixels.length / 1000).length,
    };
  });
}

/** WCAG contrast between the lightest and the darkest pixel of each part of a PNG, from 1 to 21. */
export async function contrastsIn(page: Page, { png, parts }: Picture): Promise<number[]> {
  return onDesk(page, (desk) =>
    desk.evaluate(
      async ([data, looked]) => {
        const context = await window.paint(data);
        const picture = context.canvas;
        const linear = (value: number) =>
          value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        const light = (red = 0, green = 0, blue = 0) =>
          0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255);
        return looked.map(([left, top, width, height]) => {
          const { data: seen } = context.getImageData(
            Math.floor(left * picture.width),
            Math.floor(top * picture.height),
            Math.max(1, Math.round(width * picture.width)),
            Math.max(1, Math.round(height * picture.height)),
          );
          let [darkest, lightest] = [1, 0];
          for (let at = 0; at < seen.length; at += 4) {
            const here = light(seen[at], seen[at + 1], seen[at + 2]);
            darkest = Math.min(darkest, here);
            lightest = Math.max(lightest, here);
          }
          return (lightest + 0.05) / (darkest + 0.05);
        });
      },
      [png.toString('base64'), parts] as const,
    ),
  );
}

/** Share of the pixels of two PNGs of one size that a person would see as different, from 0 to 1. */
export async function differenceOf(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return onDesk(page, (desk) =>
    desk.evaluate(
      async (pictures) => {
        const [a, b] = await Promise.all(
          pictures.map(async (data) => {
            const context = await window.paint(data);
            const { width, height } = context.canvas;
            return context.getImageData(0, 0, width, height).data;
          }),
        );
        if (!a || !b || a.length !== b.length) return 1;
        let different = 0;
        for (let at = 0; at < a.length; at += 4) {
          const far = [0, 1, 2].map((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)));
          // Edges are smoothed in other ways; what is elsewhere differs by far more.
          if (Math.max(...far) > 96) different++;
        }
        return different / (a.length / 4);
      },
      [one.toString('base64'), other.toString('base64')],
    ),
  );
}

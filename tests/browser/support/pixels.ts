import type { Locator } from 'playwright-core';

/** What a person would see of a part of the page, in numbers. */
export interface Pixels {
  /** Share of the pixels that differ from the paper, from 0 to 1. */
  readonly painted: number;
  /** How many colours cover at least a thousandth of it. */
  readonly colours: number;
}

/** Looks at a part of the page as pixels; its top left corner is taken for paper. */
export async function lookAt(part: Locator): Promise<Pixels> {
  const png = (await part.screenshot()).toString('base64');
  const desk = await part.page().context().newPage();
  try {
    return await desk.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('There is no canvas to look at pixels with.');
      context.drawImage(picture, 0, 0);
      const pixels = new Uint32Array(
        context.getImageData(0, 0, picture.width, picture.height).data.buffer,
      );
      const counts = new Map<number, number>();
      for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
      const paper = counts.get(pixels[0] as number) ?? 0;
      return {
        painted: 1 - paper / pixels.length,
        colours: [...counts.values()].filter((count) => count >= pixels.length / 1000).length,
      };
    }, png);
  } finally {
    await desk.close();
  }
}

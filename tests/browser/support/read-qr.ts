import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';

/** What the camera of a phone reads in a part of the page; undefined where it finds no code. */
export async function readQr(part: Locator): Promise<string | undefined> {
  const png = await part.screenshot();
  const desk = await part.page().context().newPage();
  try {
    const { pixels, width, height } = await desk.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes]));
      // As far away as a phone is from a screen.
      const scale = Math.min(1, 300 / picture.width);
      const [width, height] = [picture.width * scale, picture.height * scale].map(Math.round);
      if (!width || !height) throw new Error('Nothing is seen.');
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(picture, 0, 0, width, height);
      const seen = context?.getImageData(0, 0, width, height).data ?? [];
      return { pixels: Array.from(seen), width, height };
    }, png.toString('base64'));
    return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
  } finally {
    await desk.close();
  }
}

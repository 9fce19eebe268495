import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';

/** The text of the QR code in a screenshot of an element, scaled as in a photo from a distance; undefined if there is no code. */
export async function readQr(element: Locator): Promise<string | undefined> {
  const png = await element.screenshot();
  const canvasPage = await element.page().context().newPage();
  try {
    const { pixels, width, height } = await canvasPage.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      // At most 300 px wide, as in the photo of a phone at some distance from the screen.
      const scale = Math.min(1, 300 / image.width);
      const [width, height] = [image.width * scale, image.height * scale].map(Math.round);
      if (!width || !height) throw new Error('The screenshot is empty.');
      const context = new OffscreenCanvas(width, height).getContext('2d');
      context?.drawImage(image, 0, 0, width, height);
      const data = context?.getImageData(0, 0, width, height).data ?? [];
      return { pixels: Array.from(data), width, height };
    }, png.toString('base64'));
    return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
  } finally {
    await canvasPage.close();
  }
}

import jsQR from 'jsqr';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';

/** Width in pixels in the photo of a phone at some distance from the screen. */
const PHOTO_WIDTH = 300;

/** The text of the QR code in a screenshot of an element, scaled as in a photo from a distance; undefined if there is no code. */
export async function readQr(element: Locator): Promise<string | undefined> {
  const { data, info } = await sharp(await element.screenshot())
    .resize({ width: PHOTO_WIDTH, withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(Uint8ClampedArray.from(data), info.width, info.height)?.data;
}

import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { PictureItem } from '../../slide-content/content.ts';
import { type NonVisualProperties, nonVisualProperties, transformElement } from './shape.ts';
import { type XmlElement, x } from './xml.ts';

/** A picture in a format that presentations can hold. */
export interface MediaFile {
  /** Path in the package. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Pixels of a picture along its longer side: twice what a slide shows. */
const MOST_PIXELS = 2560;

/**
 * The file of a picture: JPEG as it is, everything else that browsers show as PNG, or as JPEG if it is a photograph. What is
 * not a file, such as a formula, is screenshotItem.
 * @throws if the browser cannot have the file
 */
export async function mediaFileOf(
  page: Page,
  { source, selector }: PictureItem,
): Promise<MediaFile> {
  const bytes =
    source === undefined
      ? await page.locator(selector ?? '').screenshot({ type: 'png', animations: 'disabled' })
      : await fetchBytes(page, source);
  const image = sharp(bytes, { density: 192 });
  const { format, width = 0, height = 0, hasAlpha } = await image.metadata();
  const isTooLarge = Math.max(width, height) > MOST_PIXELS;
  if ((format === 'jpeg' || format === 'png') && !isTooLarge) {
    return named(bytes, format === 'jpeg' ? 'jpg' : 'png');
  }
  const small = image.resize({
    width: MOST_PIXELS,
    height: MOST_PIXELS,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const isPhotograph = (format === 'webp' || format === 'heif' || format === 'jpeg') && !hasAlpha;
  return isPhotograph
    ? named(await small.jpeg({ quality: 88 }).toBuffer(), 'jpg')
    : named(await small.png().toBuffer(), 'png');
}

function named(bytes: Uint8Array, extension: 'jpg' | 'png'): MediaFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { path: `ppt/media/${hash}.${extension}`, bytes };
}

/** Fetched by the page, which has the deck's pictures already and can read those of `data:` addresses. */
async function fetchBytes(page: Page, source: string): Promise<Buffer> {
  const base64 = await page.evaluate(async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} could not be fetched (${response.status}).`);
    const reader = new FileReader();
    reader.readAsDataURL(await response.blob());
    await new Promise((resolve) => reader.addEventListener('loadend', resolve, { once: true }));
    return String(reader.result).split(',')[1] ?? '';
  }, source);
  return Buffer.from(base64, 'base64');
}

/** A picture on a slide. @param embedId relationship id of its file */
export function pictureElement(
  { box, crop }: PictureItem,
  embedId: string,
  properties: NonVisualProperties,
): XmlElement {
  const [l, t, r, b] = crop.map((part) => Math.round(part * 100_000));
  return x('p:pic', [
    x('p:nvPicPr', [
      nonVisualProperties(properties),
      x('p:cNvPicPr', [x('a:picLocks', { noChangeAspect: 1 })]),
      x('p:nvPr'),
    ]),
    x('p:blipFill', [
      x('a:blip', { 'r:embed': embedId }),
      ...(crop.some((part) => part > 0) ? [x('a:srcRect', { l, t, r, b })] : []),
      x('a:stretch', [x('a:fillRect')]),
    ]),
    x('p:spPr', [transformElement(box), x('a:prstGeom', { prst: 'rect' }, [x('a:avLst')])]),
  ]);
}

import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import {
  type CopyFormat,
  copyUrl,
  copyWidths,
  fallbackWidth,
  SINGLE_FILE_WIDTH,
} from '../../content/pictures/copies.ts';
import { isResized, type Picture } from '../../content/pictures/picture.ts';

/** Width of a slide, which no picture exceeds; a step of copies is larger than what a narrower place would save. */
export const SIZES = 'min(100vw, 178vh)';

/** The URL of the only copy of a picture, for where a browser cannot choose. @param width in pixels at most */
export function singleUrl(path: string, width: number, context: DeckContext): string {
  const picture = context.pictureAt(path);
  if (!isResized(picture)) return context.assetUrl(path);
  const { key } = picture;
  return copyUrl(path, { key, width: Math.min(width, picture.width), format: 'webp' });
}

/**
 * The `img` of a picture with its size, so that nothing moves when it is loaded; in a `picture` with its copies, of which
 * the browser chooses by the width that it is shown in.
 */
export function pictureElement(
  path: string,
  picture: Picture,
  attributes: Properties,
  context: DeckContext,
): Element {
  const { width, height, kind, key } = picture;
  const image = (src: string) =>
    h('img', { src, width, height, loading: 'lazy', decoding: 'async', ...attributes });
  if (!isResized(picture)) return image(context.assetUrl(path));
  if (context.singleFile) return image(singleUrl(path, SINGLE_FILE_WIDTH, context));
  const format: CopyFormat = kind === 'drawing' ? 'png' : 'jpg';
  const srcSet = copyWidths(picture)
    .map((copy) => `${copyUrl(path, { key, width: copy, format: 'webp' })} ${copy}w`)
    .join(', ');
  return h('picture', [
    h('source', { type: 'image/webp', srcSet, sizes: SIZES }),
    image(copyUrl(path, { key, width: fallbackWidth(picture), format })),
  ]);
}

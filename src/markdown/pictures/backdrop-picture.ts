import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DeckContext } from '../../content/deck-context.ts';
import { copyUrl, copyWidths } from '../../content/pictures/copies.ts';
import { isResized } from '../../content/pictures/picture.ts';
import { SIZES, singleUrl } from './picture-element.ts';

/** The `img` of a background in the Reader, on paper, in tiles and previews. */
export function backdropPicture(path: string, context: DeckContext): Element {
  const picture = context.pictureAt(path);
  const src = singleUrl(path, 1280, context);
  const common = { alt: '', loading: 'lazy', decoding: 'async' };
  if (!isResized(picture) || context.singleFile) return h('img.slide-backdrop', { src, ...common });
  const srcSet = copyWidths(picture)
    .map((width) => `${copyUrl(path, { key: picture.key, width, format: 'webp' })} ${width}w`)
    .join(', ');
  return h('img.slide-backdrop', { src, srcSet, sizes: SIZES, ...common });
}

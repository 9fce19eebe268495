import type { Box } from './box.ts';
import type { PictureItem } from './content.ts';
import { addressOf } from './paragraphs.ts';
import { boxIn, type Frame } from './units.ts';

/** A picture as it is laid out: what `object-fit` cuts off or leaves free is taken into account. */
export function pictureOf(picture: HTMLImageElement, frame: Frame): PictureItem {
  const box = boxIn(frame, picture.getBoundingClientRect());
  const style = getComputedStyle(picture);
  const href = picture.closest('a[href]')?.getAttribute('href');
  const link = href ? addressOf(href) : undefined;
  const { naturalWidth, naturalHeight } = picture;
  const shape = naturalWidth / naturalHeight / (box.width / box.height);
  // What `object-fit: cover` cuts off at two sides, from the middle.
  const cut = style.objectFit === 'cover' && Number.isFinite(shape);
  const across = cut && shape > 1 ? (1 - 1 / shape) / 2 : 0;
  const down = cut && shape < 1 ? (1 - shape) / 2 : 0;
  return {
    kind: 'picture',
    box: style.objectFit === 'contain' ? contained(box, naturalWidth / naturalHeight) : box,
    source: picture.currentSrc || picture.src,
    alternative: picture.alt,
    crop: [across, down, across, down],
    ...(link ? { link } : {}),
    what: 'picture',
  };
}

function contained(box: Box, ratio: number): Box {
  if (!(ratio > 0)) return box;
  const width = Math.min(box.width, box.height * ratio);
  const height = width / ratio;
  return {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
    width,
    height,
  };
}

/** What no native element can be: a picture of it is taken. */
export function screenshotItem(
  element: Element,
  frame: Frame,
  what: PictureItem['what'],
): PictureItem {
  const number = document.querySelectorAll('[data-screenshot]').length;
  element.setAttribute('data-screenshot', String(number));
  return {
    kind: 'picture',
    box: boxIn(frame, element.getBoundingClientRect()),
    selector: `[data-screenshot="${number}"]`,
    alternative:
      element.getAttribute('alttext') ??
      element.getAttribute('aria-label') ??
      element.getAttribute('title') ??
      '',
    crop: [0, 0, 0, 0],
    what,
  };
}

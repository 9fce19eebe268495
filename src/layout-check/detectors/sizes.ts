import type { MeasuredSlide } from '../measured-slide.ts';
import type { Finding } from '../problem.ts';

/** The smallest text, of sources: in units of a slide (`styles/README.md`), and in pixels in the Reader. */
const MIN_UNITS = 18;
const MIN_PIXELS = 12;
const MAX_TITLE_LINES = 2;
/** Of title and act slides (`styles/layouts/LAYOUTS.md`). */
const MAX_LINES_OF_LARGE_TITLES = 3;

/** Texts that are too small. */
export function findSmallTexts({ texts, layout, unit }: MeasuredSlide): Finding[] {
  const least = layout === 'reader' ? MIN_PIXELS : MIN_UNITS;
  return texts
    .map((text) => ({ ...text, size: text.size / unit }))
    .filter(({ size }) => size < least - 0.05)
    .map(({ name, element, size }) => ({
      kind: 'small',
      subject: `${name}, ${Math.round(size * 10) / 10}`,
      element,
    }));
}

/** A title of more lines than layouts have room for. A column of text has no such limit. */
export function findLongTitle({ texts, slide, layout }: MeasuredSlide): Finding[] {
  const title = slide.querySelector(':scope > .slide-title');
  if (!title || layout === 'reader') return [];
  const lines: number[] = [];
  for (const { element, boxes, size } of texts) {
    if (!title.contains(element)) continue;
    for (const { top, bottom } of boxes) {
      const middle = (top + bottom) / 2;
      if (!lines.some((line) => Math.abs(line - middle) < size / 2)) lines.push(middle);
    }
  }
  const isLarge = ['title', 'act'].includes(slide.dataset['layout'] ?? '');
  const most = isLarge ? MAX_LINES_OF_LARGE_TITLES : MAX_TITLE_LINES;
  if (lines.length <= most) return [];
  return [{ kind: 'title', subject: `${lines.length} lines`, element: title }];
}

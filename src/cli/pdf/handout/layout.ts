import type { Handout } from '../../../dom/view.ts';
import type { RelativeBox } from '../measure.ts';

/** Sizes of a page, in millimetres. */
interface HandoutLayout {
  readonly page: { readonly width: number; readonly height: number };
  /** Position of the first slide. */
  readonly left: number;
  readonly top: number;
  readonly slideWidth: number;
  /** From the top of a slide to the top of the next one, where it is known. */
  readonly rowHeight: number | undefined;
}

/** The values of handout.css and notes-pages.css. */
const LAYOUTS: Readonly<Record<Handout, HandoutLayout>> = {
  'notes-pages': {
    page: { width: 210, height: 297 },
    left: 15,
    top: 15,
    slideWidth: 180,
    rowHeight: undefined,
  },
  handout: {
    page: { width: 297, height: 210 },
    left: 11,
    top: 14,
    slideWidth: 156,
    rowHeight: 92.5,
  },
};

/**
 * Position of a slide on its page, in fractions of the page.
 * @param row index of the slide on the page
 * @returns undefined if the layout does not define it
 */
export function slideBox(handout: Handout, row: number): RelativeBox | undefined {
  const { page, left, top, slideWidth, rowHeight } = LAYOUTS[handout];
  if (row > 0 && rowHeight === undefined) return undefined;
  const y = top + row * (rowHeight ?? 0);
  return {
    left: left / page.width,
    right: (left + slideWidth) / page.width,
    top: y / page.height,
    bottom: (y + (slideWidth * 9) / 16) / page.height,
  };
}

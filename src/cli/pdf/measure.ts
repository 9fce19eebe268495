import type { Page } from 'playwright-core';
import type { LayoutProblem } from '../../layout-check/problem.ts';
import { checkPrintedSlides, withPrintStyles } from '../browser/layout-check.ts';

/** A rectangle, in fractions of the width and height of its slide or page. */
export interface RelativeBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Layout and content of the slides in print, measured before printing. */
export interface PrintMeasurements {
  /** What is wrong with the layout of the slides. */
  readonly layout: readonly LayoutProblem[];
  /** Positions of the figures' drawings, by slide name. */
  readonly drawings: ReadonlyMap<string, readonly RelativeBox[]>;
  /** Number of `img` elements, which can be bitmaps. */
  readonly pictures: number;
  /** Family names of the deck's fonts. */
  readonly typefaces: readonly string[];
}

/** Measures the slides to be printed, with print styles. */
export function measurePrintedPage(page: Page): Promise<PrintMeasurements> {
  return withPrintStyles(page, () => measureSlides(page));
}

async function measureSlides(page: Page): Promise<PrintMeasurements> {
  const layout = await checkPrintedSlides(page);
  const { slides, pictures, typefaces } = await page.evaluate(() => {
    const drawingsOf = (slide: Element) => {
      const { x, y, width, height } = slide.getBoundingClientRect();
      return Array.from(slide.querySelectorAll('.figure-drawing'), (drawing) => {
        const { left, top, right, bottom } = drawing.getBoundingClientRect();
        return {
          left: (left - x) / width,
          top: (top - y) / height,
          right: (right - x) / width,
          bottom: (bottom - y) / height,
        };
      });
    };
    const slides = document.querySelectorAll<HTMLElement>('.slides > .slide:not(.left-out)');
    return {
      slides: Array.from(slides, (slide) => ({
        name: slide.id,
        drawings: drawingsOf(slide),
      })),
      pictures: document.querySelectorAll('.slide:not(.left-out) img').length,
      typefaces: [...new Set(Array.from(document.fonts, ({ family }) => family))],
    };
  });
  return {
    layout,
    drawings: new Map(slides.map(({ name, drawings }) => [name, drawings])),
    pictures,
    typefaces,
  };
}

import { slidesOf } from '../dom/view.ts';
import { checkDeck } from './check-deck.ts';
import { checkSlide } from './check-slide.ts';
import type { LayoutProblem } from './problem.ts';
import { prepareTypefaces } from './typefaces.ts';

/** What commands and tests call in a page that they have opened; see `cli/browser/layout-check.ts`. */
export interface InjectedLayoutCheck {
  readonly checkDeck: typeof checkDeck;
  checkPaper(document: Document): Promise<LayoutProblem[]>;
  checkPresent(document: Document): Promise<LayoutProblem[]>;
}

const layoutCheck: InjectedLayoutCheck = {
  checkDeck,
  async checkPaper(document) {
    const isPrinted = (slide: HTMLElement) => !slide.classList.contains('left-out');
    const slides = slidesOf(document).filter(isPrinted);
    // Before printing, a browser loads those far down on the page, too.
    await Promise.all(slides.flatMap((slide) => Array.from(slide.querySelectorAll('img'), loaded)));
    return withTypefaces(document, () => slides.flatMap((slide) => checkSlide(slide, 'page')));
  },
  checkPresent(document) {
    const present = document.querySelector<HTMLElement>('.slides > .present');
    if (!present) throw new Error('There is no present slide.');
    const step = present.querySelectorAll('.fragment.visible').length;
    return withTypefaces(document, () => checkSlide(present, 'stage', step));
  },
};

/** Loads a picture now. One that cannot be loaded is found by its size. */
async function loaded(picture: HTMLImageElement): Promise<void> {
  picture.loading = 'eager';
  await picture.decode().catch(() => {});
}

async function withTypefaces<Result>(document: Document, check: () => Result): Promise<Result> {
  await document.fonts.ready;
  const restore = await prepareTypefaces(document);
  try {
    return check();
  } finally {
    restore();
  }
}

Object.assign(window, { layoutCheck });

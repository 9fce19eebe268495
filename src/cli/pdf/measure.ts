import type { Page } from 'playwright-core';

/** A part of a slide, in fractions of its width and height. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the slides are on paper, before they are printed. */
export interface Measured {
  /** Names of the slides with words or pictures that the edge of the page cuts off, each once. */
  readonly cut: readonly string[];
  /** Where the drawings of figures are, by the name of their slide. */
  readonly drawings: ReadonlyMap<string, readonly Box[]>;
  /** How many pictures that may be bitmaps are on the slides. */
  readonly pictures: number;
  /** The characters beyond ASCII on each slide and in its notes, each once, by the slide's name. */
  readonly characters: ReadonlyMap<string, string>;
  /** Names of the deck's own typefaces. */
  readonly typefaces: readonly string[];
}

/** Measures the slides that are to be printed, as paper lays them out. */
export async function measurePrintedPage(page: Page): Promise<Measured> {
  await page.emulateMedia({ media: 'print' });
  const { slides, pictures, typefaces } = await page.evaluate(() => {
    const slack = 1;
    const isCut = (slide: Element) => {
      const box = slide.getBoundingClientRect();
      const isOutside = ({ left, right, top, bottom, width }: DOMRect) =>
        width > 0 &&
        (left < box.left - slack ||
          right > box.right + slack ||
          top < box.top - slack ||
          bottom > box.bottom + slack);
      const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        if (!texts.currentNode.textContent?.trim()) continue;
        range.selectNodeContents(texts.currentNode);
        if ([...range.getClientRects()].some(isOutside)) return true;
      }
      return [...slide.querySelectorAll('img')].some((picture) =>
        isOutside(picture.getBoundingClientRect()),
      );
    };
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
    const charactersOf = (slide: HTMLElement) => {
      const notes = slide.nextElementSibling;
      // On a handout, notes stand beside their slide.
      const said = notes instanceof HTMLElement && notes.matches('.notes') ? notes.innerText : '';
      return [...new Set(slide.innerText + said)].filter((one) => one > '\x7f').join('');
    };
    const slides = document.querySelectorAll<HTMLElement>('.deck-slides > .slide:not(.left-out)');
    return {
      slides: Array.from(slides, (slide) => ({
        name: slide.id,
        cut: isCut(slide),
        drawings: drawingsOf(slide),
        characters: charactersOf(slide),
      })),
      pictures: document.querySelectorAll('.slide:not(.left-out) img').length,
      typefaces: [...new Set(Array.from(document.fonts, ({ family }) => family))],
    };
  });
  await page.emulateMedia({ media: null });
  return {
    cut: slides.filter(({ cut }) => cut).map(({ name }) => name),
    characters: new Map(slides.map(({ name, characters }) => [name, characters])),
    drawings: new Map(slides.map(({ name, drawings }) => [name, drawings])),
    pictures,
    typefaces,
  };
}

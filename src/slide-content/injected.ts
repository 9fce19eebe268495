import { slidesOf } from '../dom/view.ts';
import type { SlideContent } from './content.ts';
import { pseudoHidingSheet } from './pseudo-box.ts';
import { readSlide } from './read-slide.ts';

/** What an export calls in a page that it has opened and given print styles; see `cli/pptx/`. */
export interface InjectedSlideContent {
  /** Reads the slides with these names, and their steps where they are laid out, in the order of the deck. */
  read(names: readonly string[]): SlideContent[];
  /** The values of colour tokens, as `#rrggbb`, by name. */
  colors(names: readonly string[]): Record<string, string>;
}

const slideContent: InjectedSlideContent = {
  read(names) {
    const selected = new Set(names);
    const sheet = pseudoHidingSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      return pagesOf(slidesOf(document))
        .filter(({ name }) => selected.has(name))
        .map(({ page, name, notes }) => readSlide(page, name, notes));
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
  },
  colors(names) {
    const style = getComputedStyle(document.documentElement);
    return Object.fromEntries(
      names
        .map((name) => [name, style.getPropertyValue(`--color-${name}`).trim()] as const)
        .filter(([, value]) => /^#[\da-f]{6}$/i.test(value)),
    );
  },
};

/**
 * The slides with their names; where a slide is laid out as a page for each step, only the first page has its id, and only
 * the last one its notes.
 */
function pagesOf(slides: readonly HTMLElement[]) {
  let name = '';
  const named = slides.map((page) => {
    name = page.id || name;
    return { page, name };
  });
  return named.map((each) => ({
    ...each,
    notes:
      named.findLast((other) => other.name === each.name)?.page.querySelector('.notes') ?? null,
  }));
}

Object.assign(window, { slideContent });

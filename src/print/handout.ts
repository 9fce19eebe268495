import '../styles/print/handouts.css';
import { HANDOUTS, slidesOf } from '../dom/view.ts';

/**
 * Minimum lengths of notes that the style sheets of `styles/print/` treat as `long` and as a `page`, in characters:
 * about 150 and 320 words. Only type sizes and page breaks depend on them; what fits on a page is up to the browser.
 */
const LENGTHS = { long: 900, page: 2000 };

/**
 * Prints the slides with their notes, from any view, if the URL requests it. CSS does the layout, and the browser fills
 * the pages.
 */
export function prepareHandout(): void {
  const requested = new URLSearchParams(location.search).get('print');
  const handout = HANDOUTS.find((name) => name === requested);
  if (handout === undefined) return;
  document.documentElement.dataset['print'] = handout;
  let restore: readonly (() => void)[] = [];
  addEventListener('beforeprint', () => {
    if (restore.length === 0) restore = slidesOf(document).map(placeNotesAfter);
  });
  addEventListener('afterprint', () => {
    for (const putBack of restore) putBack();
    restore = [];
  });
}

/** Moves the notes out of a slide, which is limited to its box. @returns moves them back */
function placeNotesAfter(slide: HTMLElement): () => void {
  const notes = slide.querySelector<HTMLElement>(':scope > .notes');
  if (!notes) return () => {};
  const { nextSibling, textContent } = notes;
  const lengths = Object.entries(LENGTHS).filter(([, least]) => textContent.length >= least);
  notes.dataset['length'] = lengths.map(([name]) => name).join(' ');
  slide.after(notes);
  return () => {
    delete notes.dataset['length'];
    slide.insertBefore(notes, nextSibling);
  };
}

/** The ways in which a browser shows the document; paper is the fourth, and belongs to print CSS. */
export const VIEW_NAMES = ['stage', 'reader', 'figure', 'speaker', 'preflight'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/**
 * Takes the document over.
 * @param place name of the slide to be at, or undefined for where the address says
 * @returns leaves the view, undoing what it did, and tells at which slide it was
 */
export type View = (place: string | undefined) => Promise<() => string | undefined>;

/** What the build tells the scripts of the deck. */
export interface DeckData<Words> {
  readonly name: string;
  readonly lang: string;
  readonly messages: Words;
}

/** Reads the data block that the build has put into the document. */
export function readDeckData<Words>(): DeckData<Words> {
  const block = document.querySelector('script[data-deck]');
  return JSON.parse(block?.textContent ?? '{}');
}

/** The slides of the document, in order. */
export function slidesOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.deck-slides > .slide')];
}

/** The title of a slide; its name where it has none. */
export function titleOf(slide: HTMLElement): string {
  return slide.querySelector('.slide-title')?.textContent ?? slide.id;
}

/** The slide that one is reading: the last to begin above the middle of the window. */
export function slideInSight(root: HTMLElement): HTMLElement | undefined {
  const middle = innerHeight / 2;
  return slidesOf(root).findLast((slide) => slide.getBoundingClientRect().top <= middle);
}

/** The ways in which a browser shows the document; paper is the fourth, and belongs to print CSS. */
export const VIEW_NAMES = ['stage', 'reader', 'figure', 'speaker', 'preflight'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/**
 * Takes the document over.
 * @param place name of the slide to be at, or undefined for where the address says
 * @returns leaves the view, undoing what it did, and tells at which slide it was
 */
export type View = (place: string | undefined) => Promise<() => string | undefined>;

/** What the build hands to the scripts of a page, as JSON in `script[data-deck]`. */
export interface DeckData<Messages> {
  readonly name: string;
  readonly lang: string;
  readonly messages: Messages;
  /** The pages of all languages, this one included, the original first. */
  readonly languages: readonly LanguageLink[];
  readonly pdfs: readonly PdfDownload[];
}

/** A link to the page of a language. */
export interface LanguageLink {
  readonly lang: string;
  /** Relative to this page: the original is at the root of the site, the others in folders of their names. */
  readonly href: string;
  /** The language's own name. */
  readonly name: string;
  /** In single-file builds: says, in the language itself, which file has to be in the same folder. */
  readonly fileHint?: string | undefined;
}

/** A PDF of this page's language. */
export interface PdfDownload {
  /** One page per slide, or the slides with their notes. */
  readonly kind: 'slides' | 'handout';
  /** Relative to this page. */
  readonly href: string;
  /** Name under which it is saved. */
  readonly file: string;
  /** Text of its link, with its size. */
  readonly label: string;
}

/** Reads the data block of the page. */
export function readDeckData<Messages>(): DeckData<Messages> {
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

/** The views of the document; printing is not one of them, but CSS. */
export const VIEW_NAMES = ['stage', 'reader', 'figure', 'speaker', 'preflight'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/**
 * The layouts in which slides are printed with their notes: two slides on a page, or one. The key `print` of the query
 * selects one.
 */
export const HANDOUTS = ['handout', 'notes-pages'] as const;
export type Handout = (typeof HANDOUTS)[number];

/**
 * Starts a view.
 * @param slideId slide to begin with; undefined for the one in the URL
 * @returns leaves the view, restores the document and returns the id of the slide it was at
 */
export type View = (slideId: string | undefined) => Promise<() => string | undefined>;

/** What the build hands to the scripts of a page, as JSON in `script[data-deck]`. */
export interface DeckData<Messages> {
  /** Name of the deck, as in its configuration. */
  readonly name: string;
  /** Language of the document, as a BCP 47 tag. */
  readonly lang: string;
  /** Language of the messages, where they are not translated into that of the document. */
  readonly interfaceLang?: string | undefined;
  readonly messages: Messages;
  /** The pages of all languages, this one included, the original first. */
  readonly languages: readonly LanguageLink[];
  readonly downloads: readonly Download[];
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

/** A PDF or a presentation of this page's language. */
export interface Download {
  /** One page per slide, the slides with their notes, or a PowerPoint file. */
  readonly kind: 'slides' | 'handout' | 'presentation';
  /** Relative to this page. */
  readonly href: string;
  /** Name under which it is saved. */
  readonly file: string;
  /** Text of its link, with its size. */
  readonly label: string;
}

/** The pages of the other languages, the next one of the deck first, so that the key leads through all of them. */
export function otherLanguages({ lang, languages }: DeckData<unknown>): LanguageLink[] {
  const at = languages.findIndex((language) => language.lang === lang);
  return [...languages.slice(at + 1), ...languages.slice(0, Math.max(0, at))];
}

/** Reads the data block of the page. */
export function readDeckData<Messages>(): DeckData<Messages> {
  const block = document.querySelector('script[data-deck]');
  return JSON.parse(block?.textContent ?? '{}');
}

/** The slides of the document, in order. */
export function slidesOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.slides > .slide')];
}

/** The title of a slide, or its id where it has none. */
export function titleOf(slide: HTMLElement): string {
  return slide.querySelector('.slide-title')?.textContent ?? slide.id;
}

/** The slide in the middle of the window: the last one that begins above it. */
export function slideInSight(root: HTMLElement): HTMLElement | undefined {
  const middle = innerHeight / 2;
  return slidesOf(root).findLast((slide) => slide.getBoundingClientRect().top <= middle);
}

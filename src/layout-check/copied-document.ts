import { slidesOf } from '../dom/view.ts';
import { unquoted, webFontFamilies } from '../dom/web-fonts.ts';
import type { Layout } from './problem.ts';

/** What a copy is laid out for. */
export interface CopyOptions {
  readonly layout: Exclude<Layout, 'page'>;
  /** Size of its window in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The window's document, which gets the frame. Default: the copied document. */
  readonly host?: Document | undefined;
}

/** A copy of the page in an invisible frame. */
export interface CopiedDocument {
  readonly document: Document;
  readonly slides: readonly HTMLElement[];
  remove(): void;
}

/** Classes and attributes that the Stage writes to slides and steps. */
const STATES = ['present', 'past', 'future', 'prerendered', 'visible', 'current-fragment'];
const HIDING = ['hidden', 'aria-hidden', 'inert', 'style'];

/** Nothing moves in a copy: it is measured as soon as it is laid out. */
const AT_REST =
  '*, *::before, *::after { transition: none !important; animation: none !important; }';

/**
 * Copies the deck with its style sheets into an invisible frame of any size, laid out for the Stage or the Reader: it can
 * be put into every step without changing what this window shows. It has no scripts, no history and no session.
 */
export async function copyDocument(
  source: Document,
  { layout, width, height, host = source }: CopyOptions,
): Promise<CopiedDocument> {
  const frame = host.createElement('iframe');
  frame.inert = true;
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  Object.assign(frame.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${width}px`,
    height: `${height}px`,
    border: '0',
    visibility: 'hidden',
    pointerEvents: 'none',
    zIndex: '-1',
  });
  // Not `about:blank`, which has no doctype.
  frame.srcdoc = '<!doctype html><html><head></head><body></body></html>';
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  host.body.append(frame);
  await loaded;
  const { contentDocument: document } = frame;
  const deck = source.querySelector('.deck');
  if (!document || !deck) {
    frame.remove();
    throw new Error('The layout cannot be checked: the page has no deck, or allows no frame.');
  }
  copyAttributes(source.documentElement, document.documentElement);
  const root = document.documentElement;
  // As in a page that is being loaded: without any font of the system, Chromium 156 crashes before the deck's are there.
  root.dataset['awaits'] = 'fallback';
  delete root.dataset['linked'];
  root.dataset['view'] = layout;
  const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(AT_REST);
  document.adoptedStyleSheets = [sheet];
  const copy = document.importNode(deck, true) as HTMLElement;
  copy.className = layout === 'stage' ? 'deck reveal ready' : 'deck reveal';
  for (const attribute of ['data-shown', 'data-rendered-around', 'style'])
    copy.removeAttribute(attribute);
  const slides = slidesOf(copy);
  for (const part of copy.querySelectorAll<HTMLElement>('canvas, .backgrounds')) part.remove();
  for (const slide of slides) restore(slide);
  await copyStyles(source, document);
  document.body.append(copy);
  await loadTypefaces(document);
  delete root.dataset['awaits'];
  return { document, slides, remove: () => frame.remove() };
}

/** Takes from a slide what the Stage has written to it. */
function restore(slide: HTMLElement): void {
  for (const attribute of HIDING) slide.removeAttribute(attribute);
  for (const part of [slide, ...slide.querySelectorAll('.fragment')])
    part.classList.remove(...STATES);
  for (const figure of slide.querySelectorAll<HTMLElement>('.figure')) {
    figure.removeAttribute('data-open');
    figure.removeAttribute('data-figure-state');
  }
  for (const picture of slide.querySelectorAll('img')) picture.loading = 'eager';
}

/** Copies style sheets, and waits until those that are files are loaded. */
async function copyStyles(source: Document, { head }: Document): Promise<void> {
  const sheets = source.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style');
  await Promise.all(
    Array.from(sheets, (sheet) => {
      const copy = head.ownerDocument.importNode(sheet, true);
      const loaded =
        copy.localName === 'link' &&
        new Promise((resolve) => {
          for (const event of ['load', 'error'])
            copy.addEventListener(event, resolve, { once: true });
        });
      head.append(copy);
      return loaded;
    }),
  );
}

/** Loads the typefaces. One that fails is replaced by a font of the system, as in any page. */
async function loadTypefaces(document: Document): Promise<void> {
  const own = webFontFamilies(document);
  const faces = [...document.fonts].filter(({ family }) => own.has(unquoted(family)));
  await Promise.allSettled(faces.map((face) => face.load()));
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) {
    // The attribute is refused by the policy of the page.
    if (name !== 'style') to.setAttribute(name, value);
  }
}

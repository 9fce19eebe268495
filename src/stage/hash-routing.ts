import { IN_IFRAME } from '../dom/in-iframe.ts';
import { afterPaint } from '../dom/schedule.ts';
import { findSlide, parseSlideHash } from '../dom/slide-hash.ts';
import type { Feature } from './context.ts';

/** What a history entry stores beside its URL. */
interface HistoryState {
  /** How many steps of the slide are shown. */
  readonly step?: number;
}

/** How long after a refusal the history is written again, in milliseconds. */
const RETRY_AFTER = 1000;

/**
 * Keeps the URL at `#slide-id`. Next and previous replace the current history entry; a jump pushes a new
 * one, so that Back returns to where the jump began. The step is stored in the entry, so that a reload
 * restores it; `#name/2` opens at a step, too.
 */
export const hashRouting: Feature = ({ deck }, signal) => {
  let restoring = false;
  /** The entry to write after the next paint; of several changes before it, only the last is written. */
  let pending: { readonly url: string; readonly state: HistoryState } | undefined;

  let retry = 0;
  const flush = () => {
    clearTimeout(retry);
    if (pending && !isAccepted(() => history.replaceState(pending?.state, '', pending?.url))) {
      retry = window.setTimeout(flush, RETRY_AFTER);
      return;
    }
    pending = undefined;
  };
  const write = (jumped: boolean) => {
    const { slide, step } = deck.at();
    const entry = { url: `#${slide.id}`, state: { step } };
    // In an iframe, Back belongs to the embedding page.
    if (!jumped || IN_IFRAME) {
      if (!pending) afterPaint(flush);
      pending = entry;
      return;
    }
    flush();
    const isNew = location.hash !== entry.url;
    const isPushed = isNew && isAccepted(() => history.pushState(entry.state, '', entry.url));
    // An entry that was refused must not be written into the one that was pushed after it.
    pending = isPushed ? undefined : entry;
    flush();
  };
  const restore = () => {
    const target = targetOf(location.hash, deck.slides);
    if (!target) return;
    const stored = (history.state as HistoryState | null)?.step;
    restoring = true;
    deck.go(target.slide, target.step ?? stored ?? 0);
    restoring = false;
    write(false);
    flush();
  };

  // A link within the deck is a jump; reveal.js would navigate without a history entry, and also where a
  // modifier key asks the browser for another tab or the Stage for zoom.
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const target = link && targetOf(link.hash, deck.slides);
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    // Without a modifier, a number opens its source popover.
    if (!target || (!modified && link.dataset['card'] !== undefined)) return;
    event.stopPropagation();
    if (modified) return;
    event.preventDefault();
    if (target.inside && target.slide === deck.at().slide) {
      // From a text to its footnote and back: the steps that are shown stay.
      focusOn(target.inside);
      return;
    }
    deck.go(target.slide, target.step);
  };

  restore();
  write(false);
  flush();
  deck.onChange(({ jumped }) => {
    if (!restoring) write(jumped);
  }, signal);
  deck.root.addEventListener('click', onClick, { capture: true, signal });
  addEventListener('popstate', restore, { signal });
  addEventListener('hashchange', restore, { signal });
  addEventListener('pagehide', flush, { signal });
  return () => {
    flush();
    clearTimeout(retry);
  };
};

/** What a hash names: a slide and its step, or an element in a slide (on paper, numbers link to rows of the ledger). */
interface HashTarget {
  readonly slide: HTMLElement;
  readonly step: number | undefined;
  readonly inside?: HTMLElement | undefined;
}

function targetOf(hash: string, slides: readonly HTMLElement[]): HashTarget | undefined {
  const { name, step } = parseSlideHash(hash) ?? {};
  if (name === undefined) return undefined;
  const slide = findSlide(slides, name);
  if (slide) return { slide, step };
  for (const around of slides) {
    const inside = around.querySelector<HTMLElement>(`[id="${CSS.escape(name)}"]`);
    if (inside) return { slide: around, step, inside };
  }
  return undefined;
}

/** Moves the focus to an element, also to one that is no control. */
function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

/** Writes to the history; false where the browser refuses: WebKit throws a SecurityError at the 101st call within 10 s. */
function isAccepted(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}

import { afterPaint } from '../dom/after-paint.ts';
import { IN_IFRAME } from '../dom/in-iframe.ts';
import type { Feature } from './context.ts';

/** What a history entry remembers beside its address: how many steps were shown. */
interface Kept {
  readonly step?: number;
}

/** How long after a refusal the address is written again, in milliseconds. */
const AGAIN_AFTER = 1000;

/**
 * The address of a slide is `#its-name`. Walking through the deck rewrites the entry of the history
 * one is on; being sent somewhere makes a new one, so that Back returns to where one was sent from.
 * The step lives in the entry, so that a reload comes back to it; `#name/2` opens at a step, too.
 */
export const hashRouting: Feature = ({ deck }) => {
  let restoring = false;
  /** The place to write when the slide has been painted; walking fast writes only where it ends. */
  let pending: { readonly url: string; readonly state: Kept } | undefined;

  let retry = 0;
  const flush = () => {
    clearTimeout(retry);
    if (pending && !attempt(() => history.replaceState(pending?.state, '', pending?.url))) {
      retry = window.setTimeout(flush, AGAIN_AFTER);
      return;
    }
    pending = undefined;
  };
  const write = (jumped: boolean) => {
    const { slide, step } = deck.at();
    const place = { url: `#${slide.id}`, state: { step } };
    // Back belongs to the page around a frame.
    if (!jumped || IN_IFRAME) {
      if (!pending) afterPaint(flush);
      pending = place;
      return;
    }
    flush();
    const isNew = location.hash !== place.url;
    const isPushed = isNew && attempt(() => history.pushState(place.state, '', place.url));
    // What was refused for the entry before must not be written into this one.
    pending = isPushed ? undefined : place;
    flush();
  };
  const restore = () => {
    const wanted = parseHash(location.hash, deck.slides);
    if (!wanted) return;
    const kept = (history.state as Kept | null)?.step;
    restoring = true;
    deck.go(wanted.slide, wanted.step ?? kept ?? 0);
    restoring = false;
    write(false);
    flush();
  };

  // A link within the deck is a jump; reveal would walk there without an entry in the history, also
  // where a modifier key asks the browser for another tab, or the Stage to enlarge.
  const followed = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const target = link && parseHash(link.hash, deck.slides);
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    // A number without a modifier opens its card.
    if (!target || (!modified && link.dataset['card'] !== undefined)) return;
    event.stopPropagation();
    if (modified) return;
    event.preventDefault();
    deck.go(target.slide, target.step);
  };

  restore();
  write(false);
  flush();
  const stop = deck.onChange(({ jumped }) => {
    if (!restoring) write(jumped);
  });
  deck.root.addEventListener('click', followed, true);
  addEventListener('popstate', restore);
  addEventListener('hashchange', restore);
  addEventListener('pagehide', flush);
  return () => {
    flush();
    clearTimeout(retry);
    stop();
    deck.root.removeEventListener('click', followed, true);
    removeEventListener('popstate', restore);
    removeEventListener('hashchange', restore);
    removeEventListener('pagehide', flush);
  };
};

/** `#name`, `#name/2`, and from old habit `#/name` and `#/3`; undefined when no slide is meant. */
export function parseHash(
  hash: string,
  slides: readonly HTMLElement[],
): { slide: HTMLElement; step: number | undefined } | undefined {
  const [name = '', step] = decode(hash.replace(/^#\/?/, '')).split('/');
  const slide = /^\d+$/.test(name)
    ? slides[Number(name)]
    : slides.find((candidate) => candidate.id === name || holds(candidate, name));
  return (
    slide && { slide, step: step !== undefined && /^\d+$/.test(step) ? Number(step) : undefined }
  );
}

/** Whether an anchor is on a slide: a row of the ledger, to which numbers lead on paper. */
function holds(slide: HTMLElement, name: string): boolean {
  return name !== '' && slide.querySelector(`[id="${CSS.escape(name)}"]`) !== null;
}

/** Writes to the history; false where the browser refuses: WebKit throws a SecurityError at the 101st call within 10 s. */
function attempt(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

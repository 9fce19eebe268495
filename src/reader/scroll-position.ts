import { findSlide, parseSlideHash } from '../dom/slide-hash.ts';
import { slidesOf } from '../dom/view.ts';

/** Input events after which the reader controls the scroll position. */
const USER_INPUTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let anchoring: AbortController | undefined;

/**
 * Scrolls a slide to the top of the window, and again while the layout changes (fonts that load, a view
 * that has just started), until the reader scrolls, clicks or presses a key.
 * @param id of a slide, or of an element on one
 */
export function scrollTo(id: string): void {
  anchoring?.abort();
  const target = document.getElementById(id);
  const deck = target?.closest('.deck');
  if (!target || !deck) return;
  const controller = new AbortController();
  const { signal } = controller;
  anchoring = controller;
  const resizes = new ResizeObserver(() => target.scrollIntoView());
  signal.addEventListener('abort', () => resizes.disconnect());
  for (const input of USER_INPUTS) {
    addEventListener(input, () => controller.abort(), { capture: true, passive: true, signal });
  }
  target.scrollIntoView();
  resizes.observe(deck);
}

/** Scrolls to slides that the browser does not find as anchors: `#name/2`, `#/name` and an index. */
export function scrollPosition(root: HTMLElement, signal: AbortSignal): void {
  const follow = () => {
    anchoring?.abort();
    const { name } = parseSlideHash(location.hash) ?? {};
    if (name === undefined) return;
    const id = findSlide(slidesOf(root), name)?.id ?? name;
    if (location.hash !== `#${id}`) scrollTo(id);
  };
  follow();
  addEventListener('hashchange', follow, { signal });
  signal.addEventListener('abort', () => anchoring?.abort());
}

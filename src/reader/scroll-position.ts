/** What a person does to move the page; from then on it is theirs. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let letGo: (() => void) | undefined;

/**
 * Brings a slide to the top of the window, and keeps it there while the page still takes its shape
 * (fonts that arrive, a view that has just turned), until the reader moves it.
 */
export function scrollTo(name: string): void {
  letGo?.();
  const slide = document.getElementById(name);
  const deck = slide?.closest('.deck');
  if (!slide || !deck) return;
  const shape = new ResizeObserver(() => slide.scrollIntoView());
  letGo = () => {
    letGo = undefined;
    shape.disconnect();
    for (const move of MOVES) removeEventListener(move, release, true);
  };
  const release = () => letGo?.();
  for (const move of MOVES) addEventListener(move, release, { capture: true, passive: true });
  slide.scrollIntoView();
  shape.observe(deck);
}

/** Addresses that the browser does not know as anchors: `#/name` from old habit, `#name/2` with a step. */
export function scrollPosition(): () => void {
  const follow = () => {
    letGo?.();
    const [, name] = /^#\/?([^/]+)(?:\/\d+)?$/.exec(location.hash) ?? [];
    if (name === undefined || location.hash === `#${name}`) return;
    scrollTo(decode(name));
  };
  follow();
  addEventListener('hashchange', follow);
  return () => {
    letGo?.();
    removeEventListener('hashchange', follow);
  };
}

/** A name in an address, as it is when it is no proper encoding. */
function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

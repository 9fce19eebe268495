/** How long a notice that can be missed is shown, in milliseconds. */
const SHOWN_FOR_MS = 6000;

let timer = 0;

/**
 * Shows a sentence in the navbar, where it covers nothing, and replaces the one before. It is a live region, which
 * screen readers announce.
 * @param stays whether it is shown until the view is left, instead of for six seconds
 */
export function showNotice(sentence: string, { stays = false } = {}): void {
  clearTimeout(timer);
  line()?.replaceChildren(sentence);
  if (!stays) timer = window.setTimeout(clearNotice, SHOWN_FOR_MS);
}

export function clearNotice(): void {
  clearTimeout(timer);
  line()?.replaceChildren();
}

function line(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.navbar-notice');
}

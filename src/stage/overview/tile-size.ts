/** How narrow a tile may be for all to be seen at once, and how wide it is where they cannot, in rem. */
const LEAST = 9;
const COMFORTABLE = 12;
/** A row of fewer tiles would be larger than their text asks for. */
const FEWEST = 4;
/** A caption has at least one line, in rem. */
const CAPTION = 1.25;

/**
 * Gives the tiles the largest size at which all are in sight, title and number included; where that
 * would be too small to read, one that reads well, and they scroll.
 * @param root takes `--columns` and, in px, the width of a tile (`--tile`) and the heights of the highest
 * caption and of the highest name of an act (`--caption`, `--act`), from which the style sheet lays out
 * @param count how many tiles there are
 */
export function fitTiles(root: HTMLElement, list: HTMLElement, count: number): void {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const gap = Number.parseFloat(getComputedStyle(list).columnGap);
  const tileOf = (columns: number) => (list.clientWidth - gap) / columns - gap;
  const lay = (columns: number) => {
    root.style.setProperty('--columns', String(columns));
    root.style.setProperty('--tile', `${tileOf(columns)}px`);
    for (const part of ['caption', 'act']) {
      const texts = list.querySelectorAll<HTMLElement>(`.tile-${part}`);
      const heights = Array.from(texts, (text) => text.offsetHeight);
      root.style.setProperty(`--${part}`, `${Math.max(0, ...heights)}px`);
    }
  };
  for (let columns = FEWEST; tileOf(columns) >= LEAST * rem; columns++) {
    const row = (tileOf(columns) * 9) / 16 + CAPTION * rem;
    // Laying out a long deck takes time; what cannot fit is not tried.
    if (Math.ceil(count / columns) * row > list.clientHeight) continue;
    lay(columns);
    if (list.scrollHeight <= list.clientHeight) return;
  }
  const comfortable = () =>
    Math.max(1, Math.floor((list.clientWidth - gap) / (COMFORTABLE * rem + gap)));
  lay(comfortable());
  // The bar to scroll with has taken its place meanwhile.
  lay(comfortable());
}

/** The smallest width of a tile at which all are shown without scrolling, and the width at which they scroll, in rem. */
const MIN_WIDTH = 9;
const SCROLLING_WIDTH = 12;
/** With fewer columns a tile would be larger than its text needs. */
const MIN_COLUMNS = 4;
/** Smallest height of a caption, which has at least one line, in rem. */
const MIN_CAPTION_HEIGHT = 1.25;

/**
 * Gives the tiles the largest size at which all fit into the window, captions included; where they would
 * be too small to read, a readable size, and the list scrolls.
 * @param root receives `--columns` and, in px, the width of a tile (`--tile`) and the largest heights of a
 * caption and of the name of an act (`--caption`, `--act`), which `overview.css` uses
 * @param count how many tiles there are
 * @returns whether they were laid out: not before the styles of the overview apply
 */
export function fitTiles(root: HTMLElement, list: HTMLElement, count: number): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const gap = Number.parseFloat(getComputedStyle(list).columnGap);
  if (Number.isNaN(gap)) return false;
  const tileWidth = (columns: number) => (list.clientWidth - gap) / columns - gap;
  const layOut = (columns: number) => {
    root.style.setProperty('--columns', String(columns));
    root.style.setProperty('--tile', `${tileWidth(columns)}px`);
    for (const part of ['caption', 'act']) {
      const texts = list.querySelectorAll<HTMLElement>(`.tile-${part}`);
      const heights = Array.from(texts, (text) => text.offsetHeight);
      root.style.setProperty(`--${part}`, `${Math.max(0, ...heights)}px`);
    }
  };
  for (let columns = MIN_COLUMNS; tileWidth(columns) >= MIN_WIDTH * rem; columns++) {
    const minRowHeight = (tileWidth(columns) * 9) / 16 + MIN_CAPTION_HEIGHT * rem;
    // Layout of a long deck is slow, so sizes that cannot fit are skipped.
    if (Math.ceil(count / columns) * minRowHeight > list.clientHeight) continue;
    layOut(columns);
    if (list.scrollHeight <= list.clientHeight) return true;
  }
  const scrollingColumns = () =>
    Math.max(1, Math.floor((list.clientWidth - gap) / (SCROLLING_WIDTH * rem + gap)));
  layOut(scrollingColumns());
  // Again, because the first layout may have added a scrollbar, which narrows the list.
  layOut(scrollingColumns());
  return true;
}

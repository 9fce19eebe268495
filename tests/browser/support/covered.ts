import type { Page } from 'playwright-core';

export interface Found {
  /** What a button covers, with its slide. */
  readonly covered: readonly string[];
  /** The boxes of the buttons that are compared, and the number of boxes on the slides. */
  readonly buttons: readonly { readonly width: number; readonly height: number }[];
  readonly boxes: number;
}

/** The boxes of all slides, with all steps, that the controls or the links cover. */
export function findCovered(page: Page): Promise<Found> {
  return page.evaluate(() => {
    /** Parts that the Stage does not show. */
    const HIDDEN = '.notes, .figure-data, .figure-points, .slide-contents, .slide-imprint';
    // reveal.js does not display slides that are far from the current one.
    for (const slide of document.querySelectorAll<HTMLElement>('.slides > .slide')) {
      slide.style.removeProperty('display');
    }
    const buttons = [...document.querySelectorAll('.controls button, .view-links a')];
    const places = buttons.map((button) => button.getBoundingClientRect());
    const boxes = [
      ...document.querySelectorAll('.progress, .slide-number'),
      ...document.querySelectorAll('.slides > .slide *:not(script, style, defs, defs *)'),
    ].filter((part) => !part.closest(HIDDEN) && part.getClientRects().length > 0);
    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
    const covered = boxes
      .filter((box) => places.some((place) => overlap(place, box.getBoundingClientRect())))
      .map((box) => `${box.closest('.slide')?.id}: ${box.className} ${box.textContent}`);
    const outside = places
      .filter(
        ({ left, top, right, bottom }) =>
          left < 0 || top < 0 || right > innerWidth || bottom > innerHeight,
      )
      .map((_, index) => `outside the window: ${buttons[index]?.ariaLabel}`);
    const within = buttons
      .filter((button) => button.scrollWidth > button.clientWidth)
      .map((button) => `wider than its button: ${button.textContent}`);
    return {
      covered: [...covered, ...outside, ...within],
      buttons: places.map(({ width, height }) => ({ width, height })),
      boxes: boxes.length,
    };
  });
}

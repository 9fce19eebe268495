import type { Page } from 'playwright-core';
import type { Part } from './pixels.ts';

/** A piece of text in the window, and where it stands. */
interface SeenText {
  readonly text: string;
  /** The letters of its first line, without what is around them. */
  readonly part: Part;
}

/** The texts that the window shows and nothing covers; those of disabled controls and of miniature slides are left out. */
export function textsIn(page: Page): Promise<SeenText[]> {
  return page.evaluate(() => {
    /** In pixels: smaller letters are smoothed all over. */
    const SMALLEST = 12;
    const seen: SeenText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const parent = node.parentElement;
      if (!text || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      if (parent.closest('.preview, .overview .slide-body, :disabled, [aria-disabled="true"]'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getClientRects()[0];
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (!box || size < SMALLEST || box.width < 4) continue;
      const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) continue;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!hit || !(parent.contains(hit) || hit.contains(parent))) continue;
      // Off the edges of a ground that is no larger than the text.
      const inset = (bottom - top) * 0.2;
      const aside = Math.min(3, (right - left) / 4);
      seen.push({
        text: text.slice(0, 60),
        part: [
          (left + aside) / innerWidth,
          (top + inset) / innerHeight,
          (right - left - 2 * aside) / innerWidth,
          (bottom - top - 2 * inset) / innerHeight,
        ],
      });
    }
    return seen;
  });
}

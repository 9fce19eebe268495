import type { Page } from 'playwright-core';
import type { Region } from './pixels.ts';

/** A visible text and its position in the window. */
interface VisibleText {
  readonly text: string;
  /** Region of the glyphs of its first line, without padding. */
  readonly region: Region;
}

/** The texts in the window that no other element covers; without those of disabled controls and of slide thumbnails. */
export function visibleTexts(page: Page): Promise<VisibleText[]> {
  return page.evaluate(() => {
    /** In pixels: in smaller text all pixels are antialiased, which lowers the measured contrast. */
    const MIN_FONT_SIZE = 12;
    /** Whether it is for screen readers only, in a box of one pixel. */
    const isClippedAway = (element: Element | null): boolean =>
      element !== null &&
      ((getComputedStyle(element).overflowX !== 'visible' && element.clientWidth <= 1) ||
        isClippedAway(element.parentElement));
    const texts: VisibleText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      const parent = node.parentElement;
      if (!text || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      if (parent.closest('.preview, .overview .slide-body, :disabled, [aria-disabled="true"]'))
        continue;
      if (isClippedAway(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getClientRects()[0];
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (!box || size < MIN_FONT_SIZE || box.width < 4) continue;
      const [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
      if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) continue;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!hit || !(parent.contains(hit) || hit.contains(parent))) continue;
      // Excludes the edges of a background that is no larger than the text.
      const insetY = (bottom - top) * 0.2;
      const insetX = Math.min(3, (right - left) / 4);
      texts.push({
        text: text.slice(0, 60),
        region: [
          (left + insetX) / innerWidth,
          (top + insetY) / innerHeight,
          (right - left - 2 * insetX) / innerWidth,
          (bottom - top - 2 * insetY) / innerHeight,
        ],
      });
    }
    return texts;
  });
}

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../src/cli/browser/stage-page.ts';
import { openStage } from './support/open.ts';
import { type ImageRegions, measureRegions, type Region } from './support/pixels.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  // 4 : 3, an ultrawide screen, a phone held sideways.
  { width: 1024, height: 768 },
  { width: 2560, height: 1080 },
  { width: 844, height: 390 },
];

interface Found {
  /** What a button covers, with its slide. */
  readonly covered: readonly string[];
  /** The boxes of the buttons that are compared, and the number of boxes on the slides. */
  readonly buttons: readonly { readonly width: number; readonly height: number }[];
  readonly boxes: number;
}

/** The boxes of all slides, with all steps, that the controls or the links cover. */
function findCovered(page: Page): Promise<Found> {
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

/** The controls and the links as regions of the window. */
function regionsOf(page: Page): Promise<Region[]> {
  return page.locator(':is(.controls, .view-links)').evaluateAll((parts) =>
    parts.map((part): [number, number, number, number] => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return [left / innerWidth, top / innerHeight, width / innerWidth, height / innerHeight];
    }),
  );
}

test.each(['', 'en/'])('the buttons of “%s” cover nothing on any slide', async (at) => {
  const page = await openStage({ at });
  await settle(page);
  const images: ImageRegions[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const { covered, buttons, boxes } = await findCovered(page);
    const named = `${size.width} × ${size.height}`;
    expect(covered, named).toEqual([]);
    expect(boxes).toBeGreaterThan(200);
    expect(buttons.length).toBeGreaterThan(10);
    for (const { width, height } of buttons) {
      expect(Math.min(width, height), named).toBeGreaterThanOrEqual(32);
    }
    // The plank of the title slide, which no element has, is the highest at the left: nothing is below the hidden buttons.
    if (at === '') images.push({ png: await page.screenshot(), regions: await regionsOf(page) });
  }
  const painted = (await measureRegions(page, images)).map((region) => region.painted);
  expect(painted.filter((fraction) => fraction > 0)).toEqual([]);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle } from '../../src/cli/browser/stage-page.ts';
import { findCovered } from './support/covered.ts';
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
  const painted = (await measureRegions(images)).map((region) => region.painted);
  expect(painted.filter((fraction) => fraction > 0)).toEqual([]);
});

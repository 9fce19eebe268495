import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type OpenOptions, openStage } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

/** A Stage on a touch screen, and its touch input. */
async function openTouched(
  options: OpenOptions = {},
): Promise<{ readonly page: Page; readonly fingers: CDPSession }> {
  const page = await openStage({
    at: '#volume',
    hasTouch: true,
    viewport: { width: 844, height: 390 },
    ...options,
  });
  return { page, fingers: await page.context().newCDPSession(page) };
}

/** Waits until changes are painted, so that touches are handled accordingly. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** Pinch-zooms the page, and waits until it is enlarged. */
async function enlarge(page: Page, fingers: CDPSession, pageScaleFactor: number): Promise<void> {
  await fingers.send('Emulation.setPageScaleFactor', { pageScaleFactor });
  await page.waitForFunction((scale) => visualViewport?.scale === scale, pageScaleFactor);
  await painted(page);
}

/**
 * A swipe to the left within the part that is visible at double size.
 * @param step distance between two events, in CSS pixels: larger for a quick swipe
 */
async function swipe(fingers: CDPSession, step: number): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x) => ({ x, y: 100 })) });
  await touch('touchStart', 400);
  for (let x = 400 - step; x > 50; x -= step) await touch('touchMove', x);
  await touch('touchEnd');
}

const VOLUME = { slide: 'volume', hash: 'volume', steps: 0 };

test.each([
  ['slow', 20],
  ['quick', 100],
])('a %s swipe navigates, and scrolls where the page is pinch-zoomed', async (_name, step) => {
  const { page, fingers } = await openTouched();
  await enlarge(page, fingers, 2);
  await swipe(fingers, step);
  await page.waitForFunction(() => (visualViewport?.pageLeft ?? 0) > 50);
  expect(await currentPosition(page)).toEqual(VOLUME);
  await enlarge(page, fingers, 1);
  await swipe(fingers, step);
  await expect.poll(async () => (await currentPosition(page)).steps).toBe(1);
});

test('after closing the overview of a pinch-zoomed page, swipes still scroll', async () => {
  const { page, fingers } = await openTouched();
  await enlarge(page, fingers, 2);
  await page.keyboard.press('o');
  await page.locator('.tile-button:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.deck:not(.overview)').waitFor({ state: 'attached' });
  await painted(page);
  await swipe(fingers, 100);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(2);
  expect(await currentPosition(page)).toEqual(VOLUME);
});

import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Opening, openStage } from './support/open.ts';
import { placeOf } from './support/stage.ts';

/** A Stage on a touch screen, with its fingers. */
async function openTouched(
  opening: Opening = {},
): Promise<{ readonly page: Page; readonly fingers: CDPSession }> {
  const page = await openStage({
    at: '#facture',
    hasTouch: true,
    viewport: { width: 844, height: 390 },
    ...opening,
  });
  return { page, fingers: await page.context().newCDPSession(page) };
}

/** Waits until what has changed has been painted, and touches are read by it. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

/** Enlarges the page as two fingers do, and waits until it is. */
async function enlarge(page: Page, fingers: CDPSession, pageScaleFactor: number): Promise<void> {
  await fingers.send('Emulation.setPageScaleFactor', { pageScaleFactor });
  await page.waitForFunction((scale) => visualViewport?.scale === scale, pageScaleFactor);
  await painted(page);
}

/**
 * One finger that goes to the left, also in sight when the page is twice as large.
 * @param step how far it goes from event to event, in CSS pixels: a quick one goes far
 */
async function swipe(fingers: CDPSession, step: number): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x) => ({ x, y: 100 })) });
  await touch('touchStart', 400);
  for (let x = 400 - step; x > 50; x -= step) await touch('touchMove', x);
  await touch('touchEnd');
}

const FACTURE = { slide: 'facture', hash: 'facture', steps: 0 };

test.each([
  ['slow', 20],
  ['quick', 100],
])(
  'a %s swipe turns the slide, and where two fingers have enlarged it moves the view',
  async (_name, step) => {
    const { page, fingers } = await openTouched();
    await enlarge(page, fingers, 2);
    await swipe(fingers, step);
    await page.waitForFunction(() => (visualViewport?.pageLeft ?? 0) > 50);
    expect(await placeOf(page)).toEqual(FACTURE);
    await enlarge(page, fingers, 1);
    await swipe(fingers, step);
    await expect.poll(async () => (await placeOf(page)).steps).toBe(1);
  },
);

test('the overview that closes where two fingers have enlarged leaves swipes to the view', async () => {
  const { page, fingers } = await openTouched();
  await enlarge(page, fingers, 2);
  await page.keyboard.press('o');
  await page.locator('.tile-button:focus').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.deck:not(.overview)').waitFor({ state: 'attached' });
  await painted(page);
  await swipe(fingers, 100);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(2);
  expect(await placeOf(page)).toEqual(FACTURE);
});

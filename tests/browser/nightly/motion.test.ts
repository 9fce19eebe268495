import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle, showStep } from '../../../src/cli/browser/stage-page.ts';
import { openStage } from '../support/open.ts';

/** Records transitions and animations, as `rotate of act-volume::before`, for `moved`. */
async function watchMovements(page: Page): Promise<void> {
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    const note = (event: TransitionEvent | AnimationEvent) => {
      const element = event.target as Element;
      const name = event instanceof TransitionEvent ? event.propertyName : event.animationName;
      moved.push(
        `${name} of ${element.closest('.slide')?.id ?? element.className}${event.pseudoElement}`,
      );
    };
    document.addEventListener('transitionrun', note);
    document.addEventListener('animationstart', note);
  });
}

/** The recorded animations, once all have ended. */
async function moved(page: Page): Promise<string[]> {
  await settle(page);
  return page.evaluate(() => (Reflect.get(window, 'moved') as string[]).splice(0));
}

test('the seesaw of an act tips when its slide is shown', async () => {
  const page = await openStage({ at: '#rest', reducedMotion: 'no-preference' });
  await showStep(page, 'dates', 0);
  const tilt = () =>
    page
      .locator('#act-volume .slide-body')
      .evaluate((body) => Number.parseFloat(getComputedStyle(body, '::before').rotate));
  expect(await tilt()).toBeLessThan(8);
  await watchMovements(page);
  await page.keyboard.press('ArrowRight');
  await page.locator('#act-volume.present').waitFor();
  expect(await moved(page)).toContain('rotate of act-volume::before');
  expect(await tilt()).toBe(8);
});

test('a figure animates in the first time it is shown only', async () => {
  const page = await openStage({ at: '#act-volume', reducedMotion: 'no-preference' });
  await settle(page);
  await watchMovements(page);
  await page.keyboard.press('ArrowRight');
  await page.locator('#volume.present').waitFor();
  expect(await moved(page)).toContain('come-up of volume');
  await page.keyboard.press('ArrowLeft');
  await page.locator('#act-volume.present').waitFor();
  await moved(page);
  await page.keyboard.press('ArrowRight');
  await page.locator('#volume.present').waitFor();
  expect(await moved(page)).not.toContain('come-up of volume');
});

test('with reduced motion nothing is animated, and everything is in its final state at once', async () => {
  const page = await openStage({ at: '#dates' });
  await settle(page);
  await watchMovements(page);
  await page.keyboard.press('ArrowRight');
  await page.locator('#act-volume.present').waitFor();
  const tilt = await page
    .locator('#act-volume .slide-body')
    .evaluate((body) => getComputedStyle(body, '::before').rotate);
  expect(tilt).toBe('8deg');
  await page.keyboard.press('ArrowRight');
  await page.locator('#volume.present').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('#volume [data-shape="wide"][data-state="2027"]:not([hidden])').waitFor();
  expect(await moved(page)).toEqual([]);
  expect(await page.locator('canvas').count()).toBe(0);
});

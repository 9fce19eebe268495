import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle, showStep } from '../../src/export/stage-page.ts';
import { openStage } from './support/open.ts';

/** How many frames have to be alike before a drawing is taken to stand. */
const STANDING = 30;

/** Notes from now on what the canvas of a slide shows, frame by frame. */
async function watchCanvas(page: Page, name: string): Promise<void> {
  await page.evaluate((slide) => {
    const drawings: string[] = [];
    Object.assign(window, { drawings });
    const look = () => {
      const canvas = document.querySelector<HTMLCanvasElement>(`#${slide} canvas`);
      if (canvas) drawings.push(canvas.toDataURL());
      requestAnimationFrame(look);
    };
    look();
  }, name);
}

/** How many different drawings were seen, once the last one stands. */
async function drawingsSeen(page: Page): Promise<number> {
  await page.waitForFunction((standing) => {
    const drawings: string[] = Reflect.get(window, 'drawings');
    return drawings.length > standing && new Set(drawings.slice(-standing)).size === 1;
  }, STANDING);
  return page.evaluate(() => new Set<string>(Reflect.get(window, 'drawings')).size);
}

/** The transitions that are running now, as `property of what`. */
function transitions(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation instanceof CSSTransition)
      .map(({ transitionProperty, effect }) => {
        const { target, pseudoElement } = effect as KeyframeEffect;
        const what = target?.closest('.slide')?.id || target?.className;
        return `${transitionProperty} of ${what}${pseudoElement ?? ''}`;
      }),
  );
}

test('the seesaw of an act tips when it comes', async () => {
  const page = await openStage({ at: '#quart-restant', reducedMotion: 'no-preference' });
  await showStep(page, 'calendrier', 0);
  await page.keyboard.press('ArrowRight');
  await page.locator('#acte-facture.present').waitFor();
  expect(await transitions(page)).toContain('rotate of acte-facture::before');
  const tilt = () =>
    page
      .locator('#acte-facture .slide-body')
      .evaluate((body) => Number.parseFloat(getComputedStyle(body, '::before').rotate));
  const moving = await tilt();
  await settle(page);
  expect(await tilt()).toBe(8);
  expect(moving).toBeLessThan(8);
});

test('a chart grows the first time it is seen, and stands when one comes back to it', async () => {
  const page = await openStage({ at: '#acte-facture', reducedMotion: 'no-preference' });
  await page.locator('#facture canvas').waitFor({ state: 'attached' });
  await watchCanvas(page, 'facture');
  await page.keyboard.press('ArrowRight');
  await page.locator('#facture.present').waitFor();
  expect(await drawingsSeen(page)).toBeGreaterThan(3);

  await page.keyboard.press('ArrowLeft');
  await page.locator('#acte-facture.present').waitFor();
  await watchCanvas(page, 'facture');
  await page.keyboard.press('ArrowRight');
  await page.locator('#facture.present').waitFor();
  expect(await drawingsSeen(page)).toBe(1);
});

test('with reduced motion nothing moves, and all is in its final state at once', async () => {
  const page = await openStage({ at: '#calendrier' });
  await page.keyboard.press('ArrowRight');
  await page.locator('#acte-facture.present').waitFor();
  expect(await transitions(page)).toEqual([]);
  const tilt = await page
    .locator('#acte-facture .slide-body')
    .evaluate((body) => getComputedStyle(body, '::before').rotate);
  expect(tilt).toBe('8deg');

  await page.locator('#facture canvas').waitFor({ state: 'attached' });
  await watchCanvas(page, 'facture');
  await page.keyboard.press('ArrowRight');
  await page.locator('#facture.present').waitFor();
  expect(await drawingsSeen(page)).toBe(1);
  await page.keyboard.press('ArrowRight');
  // One drawing for each state, and none between.
  await page.waitForFunction(() => new Set<string>(Reflect.get(window, 'drawings')).size > 1);
  expect(await drawingsSeen(page)).toBe(2);
});

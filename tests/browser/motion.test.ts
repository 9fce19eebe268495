import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { settle, showStep } from '../../src/export/stage-page.ts';
import { openStage } from './support/open.ts';

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

/** The names of the keyframes that are running on a slide. */
function keyframes(page: Page, name: string): Promise<string[]> {
  return page
    .locator(`#${name}`)
    .evaluate((slide) =>
      slide
        .getAnimations({ subtree: true })
        .flatMap((animation) =>
          animation instanceof CSSAnimation ? [animation.animationName] : [],
        ),
    );
}

test('a figure is drawn out the first time it is seen, and stands when one comes back to it', async () => {
  const page = await openStage({ at: '#acte-facture', reducedMotion: 'no-preference' });
  await page.keyboard.press('ArrowRight');
  await page.locator('#facture.present').waitFor();
  expect(await keyframes(page, 'facture')).toEqual(['draw-out']);
  await page.keyboard.press('ArrowLeft');
  await page.locator('#acte-facture.present').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('#facture.present').waitFor();
  expect(await keyframes(page, 'facture')).toEqual([]);
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

  await page.keyboard.press('ArrowRight');
  await page.locator('#facture.present').waitFor();
  expect(await keyframes(page, 'facture')).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await page.locator('#facture [data-shape="wide"][data-state="2027"]:not([hidden])').waitFor();
  expect(await page.locator('canvas').count()).toBe(0);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listSlides } from '../../../src/cli/browser/stage-page.ts';
import { openStage } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

/** All positions in order: each slide with zero, one, … all of its steps shown. */
async function stopsOf(page: Page): Promise<string[]> {
  return (await listSlides(page)).flatMap(({ name, steps }) =>
    Array.from({ length: steps + 1 }, (_, step) => `${name} ${step}`),
  );
}

async function stop(page: Page): Promise<string> {
  const { slide, hash, steps } = await currentPosition(page);
  expect(hash).toBe(slide);
  return `${slide} ${steps}`;
}

test('the right arrow key goes through all slides and steps in order, the left one back', async () => {
  const page = await openStage();
  const stops = await stopsOf(page);
  expect(stops.length).toBeGreaterThan(16);
  const forwards = [await stop(page)];
  for (const _ of stops.slice(1)) {
    await page.keyboard.press('ArrowRight');
    forwards.push(await stop(page));
  }
  expect(forwards).toEqual(stops);
  const backwards = [await stop(page)];
  for (const _ of stops.slice(1)) {
    await page.keyboard.press('ArrowLeft');
    backwards.push(await stop(page));
  }
  expect(backwards).toEqual(stops.toReversed());
});

test.each([
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowDown', 'ArrowUp'],
  ['Space', 'Shift+Space'],
  ['PageDown', 'PageUp'],
  ['n', 'p'],
])('%s goes to the next step and %s to the previous one', async (on, back) => {
  const page = await openStage();
  await page.keyboard.press(on);
  expect(await stop(page)).toBe('brief 0');
  await page.keyboard.press(back);
  expect(await stop(page)).toBe('opening 0');
});

test('End goes to the last slide, Home to the first', async () => {
  const page = await openStage();
  await page.keyboard.press('End');
  expect(await stop(page)).toBe('origins 0');
  await page.keyboard.press('Home');
  expect(await stop(page)).toBe('opening 0');
});

test('fast key repeats skip no slide', async () => {
  const page = await openStage();
  const stops = await stopsOf(page);
  await page.evaluate((times) => {
    for (let time = 0; time < times; time++) {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }),
      );
    }
  }, stops.length + 5);
  expect(await stop(page)).toBe(stops.at(-1));
});

test('the buttons go to the next and previous step, the progress bar to any slide', async () => {
  const page = await openStage();
  await page.mouse.move(600, 300);
  await page.getByRole('button', { name: 'Suivant' }).click();
  expect(await stop(page)).toBe('brief 0');
  await page.getByRole('button', { name: 'Précédent' }).click();
  expect(await stop(page)).toBe('opening 0');
  await page.locator('.progress').click({ position: { x: 1130, y: 20 } });
  expect(await stop(page)).toBe('origins 0');
});

test('a swipe goes to the next step and back', async () => {
  const page = await openStage({ hasTouch: true });
  const session = await page.context().newCDPSession(page);
  const swipe = async (from: number, to: number) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: 300 }],
      });
    await touch('touchStart', from);
    for (let part = 1; part <= 4; part++) await touch('touchMove', from + ((to - from) * part) / 4);
    await touch('touchEnd');
  };
  await swipe(900, 300);
  expect(await stop(page)).toBe('brief 0');
  // No buttons over the slide: only a tap shows them.
  expect(await page.locator('.deck[data-pointer="moving"]').count()).toBe(0);
  await swipe(300, 900);
  expect(await stop(page)).toBe('opening 0');
});

test('the slide number and the progress bar are updated', async () => {
  const page = await openStage();
  const number = page.locator('.slide-number');
  const progress = () =>
    page.locator('.progress').evaluate((bar) => bar.style.getPropertyValue('--progress'));
  expect(await number.textContent()).toBe('1 / 16');
  expect(await progress()).toBe('0');
  await page.keyboard.press('End');
  // It is updated after the slide has been painted.
  await number.filter({ hasText: /^16 \/ 16$/ }).waitFor();
  expect(await progress()).toBe('1');
});

test('a new slide is announced once, with its number and title', async () => {
  const page = await openStage();
  const spoken = page.locator('.stage-interface [aria-live="polite"]');
  const said = await spoken.evaluateHandle((element) => {
    const sentences: string[] = [];
    new MutationObserver(() => sentences.push(element.textContent ?? '')).observe(element, {
      childList: true,
    });
    return sentences;
  });
  await page.keyboard.press('ArrowRight');
  await spoken
    .filter({ hasText: /^Diapositive 2 sur 16\. L’essentiel tient en trois chiffres/ })
    .waitFor({
      state: 'attached',
    });
  await page.keyboard.press('ArrowRight');
  await spoken.filter({ hasText: /^Diapositive 3 sur 16\./ }).waitFor({ state: 'attached' });
  expect(await said.evaluate((sentences) => sentences.length)).toBe(2);
  // The navbar and what it says are not shown on the Stage.
  expect(await page.locator('[aria-live], [role="status"]:not(.navbar *)').count()).toBe(2);
});

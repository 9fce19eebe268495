import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFixtureDeck, type FixtureDeck } from '../support/fixture-deck.ts';
import { openStage } from '../support/open.ts';
import { measurePixels } from '../support/pixels.ts';
import { visibleFragments } from '../support/stage.ts';

let deck: FixtureDeck;

beforeAll(async () => {
  deck = await buildFixtureDeck(
    [
      'fragment-index',
      'fragment-effects',
      'transition',
      'background-colour',
      'background-picture',
      'background-video',
      'auto-animate-1',
      'auto-animate-2',
      'auto-animate-code-1',
      'auto-animate-code-2',
    ],
    `plugins:
  - reveal.js-pointer/dist/pointer.esm.js
  - reveal.js-pointer/dist/pointer.css
  - reveal.js/plugin/zoom
pluginOptions: { pointer: { color: blue } }
`,
  );
});
afterAll(() => deck.close());

const openFixture = (name: string, reducedMotion: 'no-preference' | 'reduce' = 'reduce') =>
  openStage({ site: deck.address, at: `#${name}`, reducedMotion });

const presentId = (page: Page) =>
  page.evaluate(() => document.querySelector('.slides > .present')?.id);

test('reveal.js runs on the slides of the document, and its events have them', async () => {
  const page = await openFixture('fixtures');
  const events = await page.evaluate(() => {
    const root = document.querySelector('.reveal') as HTMLElement;
    const seen: unknown[] = [];
    for (const type of ['slidechanged', 'fragmentshown', 'fragmenthidden']) {
      root.addEventListener(type, (event) => {
        const { currentSlide, fragments } = event as Event & {
          currentSlide?: Element;
          fragments?: Element[];
        };
        seen.push([type, currentSlide?.id ?? fragments?.map(({ textContent }) => textContent)]);
      });
    }
    const press = (key: string) =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) press(key);
    return seen;
  });
  const first = ['Shown by the first step, with its mark in the second'];
  expect(events).toEqual([
    ['slidechanged', 'fragment-index'],
    ['fragmentshown', first],
    ['fragmenthidden', first],
    ['slidechanged', 'fixtures'],
  ]);
  const hidden = page.locator('.slides > .slide:is([hidden][aria-hidden="true"][inert])');
  expect(await hidden.count()).toBe((await page.locator('.slides > .slide').count()) - 1);
});

test('fragments of the same index are one step, forwards and backwards', async () => {
  const page = await openFixture('fragment-index');
  const steps: number[] = [];
  const record = async () => {
    steps.push((await visibleFragments(page)).length);
  };
  await record();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
    await page.keyboard.press(key);
    await record();
  }
  // A highlighted word is visible with the text around it.
  expect(steps).toEqual([0, 2, 3, 4, 3]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await presentId(page)).toBe('fragment-effects');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => page.evaluate(() => history.state.step)).toBe(3);
});

test('an effect of a fragment moves it, unless reduced motion is asked for', async () => {
  for (const motion of ['no-preference', 'reduce'] as const) {
    const page = await openFixture('fragment-effects/1', motion);
    const [item] = await page.locator('.fade-up').all();
    expect(await item?.evaluate((one) => getComputedStyle(one).translate)).not.toBe('none');
    const running = await page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      return document
        .getAnimations()
        .map((animation) => (animation as CSSTransition).transitionProperty);
    });
    expect(running.includes('translate')).toBe(motion === 'no-preference');
    await expect.poll(() => visibleFragments(page)).toContain('fade-up');
  }
});

test('a slide transition moves both slides, unless reduced motion is asked for', async () => {
  const transforms = (page: Page) =>
    page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      return document
        .getAnimations()
        .map((animation) => ({
          id: ((animation.effect as KeyframeEffect).target as Element).id,
          property: (animation as CSSTransition).transitionProperty,
        }))
        .filter(({ property }) => property === 'transform')
        .map(({ id }) => id);
    });
  const moving = await openFixture('fragment-effects/14', 'no-preference');
  expect(await transforms(moving)).toEqual(['transition']);
  const still = await openFixture('fragment-effects/14');
  expect(await transforms(still)).toEqual([]);
  expect(await presentId(still)).toBe('transition');
});

test('a background fills the window beside the slide, and leaves with its slide', async () => {
  const page = await openStage({
    site: deck.address,
    at: '#background-colour',
    viewport: { width: 1400, height: 600 },
  });
  const background = page.locator('.backgrounds > .present');
  expect(await background.boundingBox()).toEqual({ x: 0, y: 0, width: 1400, height: 600 });
  expect(await background.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(
    'rgb(29, 58, 168)',
  );
  // Nothing of the deck is painted over it.
  const { painted } = await measurePixels(page.locator('.slides'));
  expect(painted).toBeLessThan(0.2);
  const visible = await page
    .locator('.slide-background')
    .evaluateAll((all) => all.map((one) => one.checkVisibility({ visibilityProperty: true })));
  expect(visible.filter(Boolean)).toHaveLength(1);
  await page.keyboard.press('Home');
  await expect
    .poll(() => background.evaluate((one) => getComputedStyle(one).backgroundColor))
    .toBe('rgba(0, 0, 0, 0)');
});

test('equal elements move from their place on the slide before, under the CSP', async () => {
  const animated = (page: Page) =>
    page.evaluate(async () => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return document
        .getAnimations()
        .map((animation) => (animation.effect as KeyframeEffect).target as HTMLElement)
        .map(({ dataset }) => dataset['id'])
        .filter((id) => id !== undefined);
    });
  const page = await openFixture('auto-animate-1', 'no-preference');
  expect(await animated(page)).toContain('moving');
  expect(await presentId(page)).toBe('auto-animate-2');
  const still = await openFixture('auto-animate-1');
  expect(await animated(still)).toEqual([]);
});

test('lines of code that stand on both slides move to their next place', async () => {
  const page = await openFixture('auto-animate-code-1', 'no-preference');
  const moved = await page.evaluate(async () => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return document
      .getAnimations()
      .map((animation) => ({
        target: (animation.effect as KeyframeEffect).target as HTMLElement,
        property: (animation as CSSTransition).transitionProperty,
      }))
      .filter(({ target, property }) => property === 'transform' && target.matches('.code-line'))
      .map(({ target }) => target.textContent.trim());
  });
  expect(moved).toEqual(['show(steps);']);
});

test('published plugins run with their style sheets, options and keys, and the deck keeps its own', async () => {
  const page = await openFixture('fixtures');
  await page.keyboard.press('q');
  await page.mouse.move(400, 300);
  await page.mouse.move(420, 320);
  const dot = page.locator('.cursor-dot');
  await expect.poll(() => dot.evaluate((one) => getComputedStyle(one).opacity)).toBe('0.8');
  expect(await dot.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(0, 0, 255)');
  expect(await dot.evaluate((one) => getComputedStyle(one).position)).toBe('absolute');
  await page.keyboard.press('n');
  expect(await presentId(page)).toBe('fragment-index');
  await page.keyboard.press('b');
  await page.locator('.blackout').waitFor();
});

test('a plugin that cannot be fetched is named, and the talk goes on without it', async () => {
  const page = await openStage({
    site: deck.address,
    prepare: (it) => it.route(/\/zoom[^/]*\.js$/, (route) => route.abort()),
    expected: [/zoom/, /ERR_FAILED/],
  });
  await page.getByText('could not be started are missing: reveal.js/plugin/zoom.').waitFor();
  await page.keyboard.press('n');
  expect(await presentId(page)).toBe('fragment-index');
});

test('leaving the Stage restores the document as it was built', async () => {
  const page = await openStage({ site: deck.address });
  for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowLeft', 'o', 'o']) {
    await page.keyboard.press(key);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForFunction(() => document.documentElement.dataset['viewReady'] === 'reader');
  const differences = await page.evaluate(async () => {
    const built = new DOMParser().parseFromString(await (await fetch('./')).text(), 'text/html');
    const describe = (root: ParentNode) =>
      Array.from(root.querySelectorAll('main, main *'), (element) =>
        [
          element.tagName,
          ...element
            .getAttributeNames()
            .sort()
            .map((name) => `${name}=${element.getAttribute(name)}`),
        ].join(' '),
      );
    const [now, before] = [describe(document), describe(built)];
    return now.filter((line, index) => line !== before[index]);
  });
  expect(differences).toEqual([]);
});

import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { listSlides } from '../../../src/cli/browser/stage-page.ts';
import { open, openStage } from '../support/open.ts';
import { currentPosition } from '../support/stage.ts';

test('every slide opens by its hash', async () => {
  const page = await openStage();
  const slides = await listSlides(page);
  for (const { name } of slides) {
    // From another document, so that the page is loaded and not only its hash changed.
    await page.goto(`${inject('site')}icons/icon.svg`, { waitUntil: 'commit' });
    await page.goto(`${inject('site')}#${name}`);
    expect(await currentPosition(page)).toEqual({ slide: name, hash: name, steps: 0 });
  }
});

test.each([
  ['#/volume', { slide: 'volume', hash: 'volume', steps: 0 }],
  ['#/3', { slide: 'roles', hash: 'roles', steps: 0 }],
  ['#points/2', { slide: 'points', hash: 'points', steps: 2 }],
  ['#nulle-part', { slide: 'opening', hash: 'opening', steps: 0 }],
  ['#%E0%A4%A', { slide: 'opening', hash: 'opening', steps: 0 }],
  ['', { slide: 'opening', hash: 'opening', steps: 0 }],
])('%s opens its slide and step', async (at, place) => {
  const page = await openStage({ at });
  expect(await currentPosition(page)).toEqual(place);
});

test('a changed hash navigates', async () => {
  const page = await openStage();
  await page.evaluate(() => {
    location.hash = 'known';
  });
  await page.locator('#known.present').waitFor();
  expect((await currentPosition(page)).slide).toBe('known');
});

test.each([
  ['', 'opening'],
  ['#volume', 'volume'],
])('before reveal.js is loaded, %s already shows its slide', async (at, name) => {
  const page = await open({
    at,
    prepare: (asked) => asked.route('**/assets/stage-*.js', () => {}),
  });
  const seen = await page.evaluate(() =>
    [...document.querySelectorAll('.slides > .slide')]
      .filter((slide) => slide.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((slide) => slide.id),
  );
  expect(seen).toEqual([name]);
});

test('a reload restores slide and step', async () => {
  const page = await openStage({ at: '#points' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).steps).toBe(2);
  await page.reload();
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  expect(await currentPosition(page)).toEqual({ slide: 'points', hash: 'points', steps: 2 });
});

test('next and previous add no history entry, and Back returns from a jump', async () => {
  // A fresh page, because a full history does not grow.
  const page = await openStage({ prepare: async () => {} });
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  expect(await entries()).toBe(before);
  const from = await currentPosition(page);
  await page.keyboard.press('End');
  expect(await entries()).toBe(before + 1);
  await page.goBack();
  expect(await currentPosition(page)).toEqual(from);
  await page.goForward();
  expect((await currentPosition(page)).slide).toBe('origins');
});

/** Adds a link to another slide to the current slide; this deck has such links in print only. */
const addLink = (page: Page) =>
  page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#known';
    link.textContent = 'Savoir';
    link.className = 'link-within';
    document.querySelector('.present .slide-title')?.append(link);
  });

test('a link within the deck is a jump', async () => {
  const page = await openStage({ at: '#volume' });
  await addLink(page);
  await page.locator('.link-within').click();
  expect((await currentPosition(page)).slide).toBe('known');
});

test.each([
  ['Control', '.link-within'],
  ['Shift', '.link-within'],
  ['Control', '.present .slide-title [data-card]'],
] as const)(
  'with %s, a click on %s opens another tab or window, and the Stage does not navigate',
  async (key, link) => {
    const page = await openStage({ at: '#volume' });
    await addLink(page);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .locator(link)
        .first()
        .click({ modifiers: [key] }),
    ]);
    await opened.waitForLoadState();
    expect(await currentPosition(page)).toEqual({ slide: 'volume', hash: 'volume', steps: 0 });
  },
);

test('with Alt, a click on a link within the deck enlarges that point, and the Stage does not navigate', async () => {
  const page = await openStage({ at: '#volume' });
  await addLink(page);
  await page.locator('.link-within').click({ modifiers: ['Alt'] });
  await page.locator('.deck.zoomed').waitFor({ state: 'attached' });
  expect((await currentPosition(page)).slide).toBe('volume');
});

test('a middle click on a link within the deck opens another tab, and the Stage does not navigate', async () => {
  const page = await openStage({ at: '#volume' });
  await addLink(page);
  await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('.link-within').click({ button: 'middle' }),
  ]);
  expect((await currentPosition(page)).slide).toBe('volume');
});

test('Back returns to the step before the jump', async () => {
  const page = await openStage({ at: '#points' });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Home');
  await page.goBack();
  expect(await currentPosition(page)).toEqual({ slide: 'points', hash: 'points', steps: 1 });
});

test.each([
  '?plugins=x',
  '?showNotes=true',
  '?view=print',
  '?controls=true&keyboard=false',
  '?receiver',
])('the query %s does not configure reveal.js', async (query) => {
  const page = await openStage({ at: `${query}#roles` });
  await page.keyboard.press('ArrowRight');
  expect((await currentPosition(page)).slide).toBe('both');
  expect(await page.evaluate(() => location.search)).toBe(query);
  expect(await page.locator('.notes:visible').count()).toBe(0);
  expect(await page.locator('.deck > :not(.slides, .slides)').count()).toBe(0);
});

test('another window cannot control the deck by messages', async () => {
  const page = await openStage();
  await page.evaluate(() => {
    postMessage(JSON.stringify({ method: 'slide', args: [5] }), '*');
  });
  expect((await currentPosition(page)).slide).toBe('opening');
});

test('a refused history entry is written later, and navigation continues', async () => {
  const page = await openStage({
    prepare: (it) =>
      it.addInitScript(() => {
        const { replaceState } = history;
        Object.assign(window, { refused: true });
        history.replaceState = (...args) => {
          // Like WebKit at the 101st call within 10 s.
          if (Reflect.get(window, 'refused'))
            throw new DOMException('too many calls', 'SecurityError');
          replaceState.apply(history, args);
        };
        history.pushState = history.replaceState;
      }),
  });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await page.locator('.slides > .slide:last-child.present').waitFor();
  await page.evaluate(() => Object.assign(window, { refused: false }));
  await page.clock.fastForward(1500);
  const last = await page.locator('.slides > .slide').last().getAttribute('id');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${last}`);
});

test('a refused history entry is not written into the entry of a later jump', async () => {
  const page = await openStage({
    prepare: (it) =>
      it.addInitScript(() => {
        const { replaceState } = history;
        Object.assign(window, { refused: true });
        history.replaceState = (...args) => {
          if (Reflect.get(window, 'refused')) throw new DOMException('too many', 'SecurityError');
          replaceState.apply(history, args);
        };
      }),
  });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  const last = await page.locator('.slides > .slide').last().getAttribute('id');
  expect(await page.evaluate(() => location.hash)).toBe(`#${last}`);
  await page.evaluate(() => Object.assign(window, { refused: false }));
  await page.clock.fastForward(1500);
  expect(await page.evaluate(() => location.hash)).toBe(`#${last}`);
});

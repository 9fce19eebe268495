import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listSlides } from '../../../src/cli/browser/stage-page.ts';
import { open, PHONE, WIDE } from '../support/open.ts';
import { measurePixels } from '../support/pixels.ts';
import { currentPosition } from '../support/stage.ts';

/** Visible text, block by block. */
function seenText(page: Page): Promise<string> {
  return page.locator('.deck').innerText();
}

/** Whether the page scrolls horizontally. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

test('on a phone every slide reads from top to bottom with its notes, and reveal.js is not fetched', async () => {
  const asked: string[] = [];
  const page = await open({
    viewport: PHONE,
    isFirstVisit: true,
    prepare: async (page) => {
      page.on('request', (request) => asked.push(request.url()));
    },
  });
  await page.waitForLoadState('networkidle');
  const slides = await listSlides(page);
  const tops = await page.evaluate(() =>
    [...document.querySelectorAll('.slides > .slide')].map(
      (slide) => slide.getBoundingClientRect().top,
    ),
  );
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  for (const { name } of slides) {
    expect(await page.locator(`#${name} .notes`).isVisible()).toBe(true);
    expect(await page.locator(`#${name} .slide-title`).isVisible()).toBe(true);
  }
  expect(asked.filter((url) => url.includes('stage'))).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
});

test.each([
  ['a phone', PHONE],
  ['a wide window', WIDE],
])(
  'without JavaScript the deck is readable on %s, with figures and their data',
  async (_, viewport) => {
    const page = await open({ viewport, javaScriptEnabled: false });
    const text = await seenText(page);
    expect(text).toContain('Le jardin');
    expect(text).toContain('Une citerne se remplit sans qu’on la presse');
    expect(text).toContain('Merci.');
    for (const figure of await page.locator('figure').all()) {
      expect((await measurePixels(figure.locator('.figure-drawing'))).painted).toBeGreaterThan(
        0.02,
      );
      await figure.getByText('Les données de la figure').click();
      expect(await figure.locator('table').isVisible()).toBe(true);
      expect(await figure.locator('.figure-copy').isVisible()).toBe(false);
    }
    expect(await page.locator('.fragment:not(.figure-step)').first().isVisible()).toBe(true);
  },
);

test('without JavaScript a hash scrolls to its slide', async () => {
  const page = await open({ viewport: PHONE, javaScriptEnabled: false, at: '#volume' });
  const box = await page.locator('#volume').boundingBox();
  expect(Math.abs(box?.y ?? 999)).toBeLessThan(40);
});

test.each([
  ['#known', 'known'],
  ['#/known', 'known'],
  ['#known/1', 'known'],
  ['#/3', 'roles'],
])('on a phone %s scrolls to its slide', async (at, slide) => {
  const page = await open({ viewport: PHONE, at });
  await page.waitForFunction((id) => {
    const { top } = (document.getElementById(id) as HTMLElement).getBoundingClientRect();
    return Math.abs(top) < 60;
  }, slide);
});

test('on a phone the linked slide keeps its place when content above it changes its height', async () => {
  const page = await open({ viewport: PHONE, at: '#known/1' });
  const top = () =>
    page.locator('#known').evaluate((slide) => Math.abs(slide.getBoundingClientRect().top) < 60);
  await expect.poll(top).toBe(true);
  const grow = (pixels: number) =>
    page.locator('#roles').evaluate((slide, height) => {
      document.documentElement.style.overflowAnchor = 'none';
      slide.style.paddingTop = `${height}px`;
    }, pixels);
  await grow(300);
  await expect.poll(top).toBe(true);
  // After the first input of the reader, the page no longer scrolls by itself.
  const turned = page.evaluate(
    () => new Promise<void>((done) => addEventListener('wheel', () => done(), { once: true })),
  );
  await page.mouse.wheel(0, -500);
  // The compositor may scroll before the document gets the event.
  await turned;
  await expect.poll(top).toBe(false);
  await grow(400);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
  expect(await top()).toBe(false);
});

test('an invalid hash opens the Reader at the beginning', async () => {
  const page = await open({ viewport: PHONE, at: '#/%E0%A4%A' });
  await page.locator('#opening').waitFor();
  expect(await page.locator('.not-started').count()).toBe(0);
});

test('the narrowest phone does not scroll horizontally', async () => {
  const page = await open({ viewport: { width: 320, height: 568 } });
  for (const figure of await page.locator('figure').all()) await figure.scrollIntoViewIfNeeded();
  expect(await scrollsSideways(page)).toBe(false);
});

test.each([PHONE, { width: 800, height: 1100 }])(
  'the text under a number is as wide as its column (window: %o)',
  async (viewport) => {
    const page = await open({ at: '?view=reader', viewport });
    const texts = page.locator('[data-layout="numbers"] .block p');
    expect(await texts.count()).toBeGreaterThan(0);
    for (const text of await texts.all()) {
      const { own, column, lines } = await text.evaluate((text) => ({
        own: text.getBoundingClientRect().width,
        column: text.parentElement?.getBoundingClientRect().width,
        lines: text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight),
      }));
      expect(own).toBe(column);
      expect(Math.round(lines)).toBeLessThanOrEqual(3);
    }
  },
);

test('the coloured band of an act without a text has space below its title', async () => {
  const page = await open({ at: '?view=reader', viewport: PHONE });
  const spaces = await page.locator('[data-layout="act"]').evaluateAll((acts) =>
    acts.map((act) => {
      act.querySelector('.slide-body')?.replaceChildren();
      const title = act.querySelector('.slide-title');
      const text = document.createRange();
      text.selectNodeContents(title ?? act);
      const band = title?.getBoundingClientRect().bottom ?? Number.NaN;
      return band - text.getBoundingClientRect().bottom;
    }),
  );
  expect(spaces.length).toBeGreaterThan(0);
  expect(Math.min(...spaces)).toBeGreaterThanOrEqual(16);
});

test('rotating the phone keeps the slide, both ways', async () => {
  const page = await open({ viewport: PHONE });
  await page.locator('#share .slide-title').evaluate((title) => title.scrollIntoView());
  await page.setViewportSize({ width: 844, height: 390 });
  await page.locator('#share.present').waitFor();
  expect((await currentPosition(page)).slide).toBe('share');
  await page.keyboard.press('ArrowRight');
  await page.setViewportSize(PHONE);
  await page.waitForFunction(() => {
    const { top } = (document.getElementById('rest') as HTMLElement).getBoundingClientRect();
    return Math.abs(top) < 60;
  });
  expect(await page.locator('.stage-interface').count()).toBe(0);
  expect(await page.locator('.slide[hidden], .slide[aria-hidden], .slide[inert]').count()).toBe(0);
  await page.setViewportSize({ width: 844, height: 390 });
  await page.locator('#rest.present').waitFor();
});

test('the URL can fix the view', async () => {
  const reading = await open({ at: '?view=reader' });
  expect(await reading.evaluate(() => document.documentElement.dataset['view'])).toBe('reader');
  const staged = await open({ at: '?view=stage', viewport: PHONE });
  await staged.locator('.stage-interface .controls').waitFor({ state: 'attached' });
});

test('if the Stage cannot be fetched, the Reader is shown', async () => {
  const page = await open({
    at: '#volume',
    expected: [/stage-/, /Failed to fetch dynamically imported module/, /net::ERR_FAILED/],
    prepare: (page) => page.route('**/assets/stage-*.js*', (route) => route.abort()),
  });
  await page.getByText('Cette vue n’a pas pu démarrer ; voici la présentation à lire.').waitFor();
  expect(await page.locator('#volume .notes').isVisible()).toBe(true);
  expect(await page.locator('#volume [data-shape="wide"][data-whole]').isVisible()).toBe(true);
});

test('the table of contents links to every slide, and closes after a choice', async () => {
  const page = await open({ viewport: PHONE });
  const contents = page.locator('.navbar .contents');
  await contents.getByText('Sommaire').click();
  const links = contents.getByRole('link');
  expect(await links.count()).toBe(16);
  expect(await contents.getByText('Du canal à la citerne').isVisible()).toBe(true);
  await links.filter({ hasText: 'La pluie récoltée' }).click();
  const title = page.locator('#volume .slide-title');
  await expect.poll(async () => Math.round((await title.boundingBox())?.y ?? 0)).toBeLessThan(200);
  expect((await title.boundingBox())?.y).toBeGreaterThan(48);
  expect(await links.first().isVisible()).toBe(false);
  await contents.getByText('Sommaire').click();
  await page.keyboard.press('Escape');
  expect(await links.first().isVisible()).toBe(false);
});

test('without JavaScript the table of contents opens, and there is no link to the Stage', async () => {
  const page = await open({ viewport: PHONE, javaScriptEnabled: false });
  await page.getByText('Sommaire').click();
  expect(await page.getByRole('link', { name: 'Pas de rupture' }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Présenter' }).isVisible()).toBe(false);
});

test('the link to the Stage leads to the slide in sight', async () => {
  const page = await open({ at: '?view=reader#curves' });
  await page.locator('#curves .figure-points').waitFor({ state: 'attached' });
  // Playwright's click would scroll to where the sticky navbar was before.
  const link = await page.getByRole('link', { name: 'Présenter' }).boundingBox();
  await page.mouse.click((link?.x ?? 0) + 20, (link?.y ?? 0) + 20);
  await page.locator('#curves.present').waitFor();
  expect(page.url()).toMatch(/\?view=stage#curves$/);
});

test('the Reader follows the dark mode of the system, the Stage does not', async () => {
  const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const reading = await open({ viewport: PHONE, colorScheme: 'dark' });
  expect(await background(reading)).toBe('rgb(20, 21, 28)');
  const staged = await open({ colorScheme: 'dark', at: '#volume' });
  expect(await background(staged)).toBe('rgb(250, 250, 246)');
});

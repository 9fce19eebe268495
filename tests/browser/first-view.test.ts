import type { Page, Route } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/cli/browser/launch.ts';
import { DEFAULT_FONTS, FONT_SETS, type FontSet } from './support/font-sets.ts';
import { open, PHONE, WIDE } from './support/open.ts';

/** A tablet held upright. */
const TABLET = { width: 820, height: 1180 };

const VIEWS = [
  ['Stage', WIDE],
  ['Reader', PHONE],
  ['Reader', TABLET],
] as const;

/** Only Linux takes its fonts from where a test says; elsewhere they are those of the machine. */
const SETS = process.platform === 'linux' ? FONT_SETS : [DEFAULT_FONTS];

/** The sets that hold a font for each typeface, which takes its room until it has come. */
const WITH_FALLBACKS = SETS.filter((fonts) => fonts !== 'none');

/**
 * What may move in all, as the share of the window that Chromium weighs it by. Windows, macOS and Android
 * have fonts that fit the deck’s text to the pixel; with DejaVu, words at the right edge of the bar move by
 * some pixels.
 */
const SHIFT: Readonly<Record<FontSet, number>> = {
  windows: 0,
  android: 0,
  dejavu: 0.0005,
  none: 0,
};

interface Held {
  readonly fonts?: FontSet;
  readonly at?: string;
  readonly viewport: typeof WIDE;
  /** Whether time stands still until the test lets it go on. */
  readonly paused?: boolean;
}

/** Opens a page to which nothing comes but its document, until the rest is let go. */
async function openHeld({ at = '', viewport, paused = false, fonts = DEFAULT_FONTS }: Held) {
  const held: Route[] = [];
  let free = false;
  const page = await open({
    at,
    viewport,
    fonts,
    returnOnCommit: true,
    prepare: async (it) => {
      if (paused) await it.clock.pauseAt(new Date('2025-02-21T10:00:01+01:00'));
      await it.addInitScript(watch);
      await it.route('**/*', async (route) => {
        if (free || route.request().isNavigationRequest()) await route.continue();
        else held.push(route);
      });
    },
  });
  // Without a font there is nothing to paint.
  const begun = fonts === 'none' ? 'html[data-awaits] .deck' : 'html[data-painted]';
  await page.locator(begun).waitFor({ state: 'attached' });
  const letGo = async () => {
    free = true;
    await Promise.all(held.splice(0).map((route) => route.continue()));
    await page.waitForFunction(() => document.documentElement.dataset['awaits'] === undefined);
    if (paused) await page.clock.resume();
    await page.locator('html[data-view-ready]').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
  };
  return { page, letGo };
}

/** Runs in the page, before anything else: says when it has been painted, and how much has moved by itself. */
function watch(): void {
  let shift = 0;
  const say = (name: string, value: number) => {
    document.documentElement.dataset[name] = String(value);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'));
    say('shift', shift);
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(() => say('painted', 1)).observe({ type: 'paint', buffered: true });
}

async function shiftOf(page: Page): Promise<number> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
}

/** The slides in sight, by their names. */
function slidesInSight(page: Page): Promise<string[]> {
  return page.locator('.deck-slides > .slide').evaluateAll((slides) =>
    slides
      .filter((slide) => {
        // Asked first, for what is not laid out is not to be measured.
        const seen = slide.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        if (!seen) return false;
        const { top, bottom } = slide.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      })
      .map(({ id }) => id),
  );
}

/** How many of the deck's own typefaces have come. */
function typefaces(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const all = [...(await document.fonts.ready)];
    return all.filter(({ family, status }) => !/fallback/.test(family) && status === 'loaded')
      .length;
  });
}

test.each(WITH_FALLBACKS.flatMap((fonts) => VIEWS.map((view) => [...view, fonts] as const)))(
  'the %s (%o) is painted before anything but its document has come, with the fonts of “%s”, and nothing moves after that',
  async (_, viewport, fonts) => {
    const { page, letGo } = await openHeld({ viewport, fonts });
    expect(await page.locator('html').getAttribute('data-view-ready')).toBeNull();
    expect(await slidesInSight(page)).toEqual(['titre']);
    await letGo();
    expect(await typefaces(page)).toBe(3);
    expect(await shiftOf(page)).toBeLessThanOrEqual(SHIFT[fonts]);
    await page
      .locator('.slide-title')
      .first()
      .evaluate((title) => {
        title.style.paddingBlock = '200px';
      });
    await expect.poll(() => shiftOf(page)).toBeGreaterThan(SHIFT[fonts]);
  },
);

test.runIf(process.platform === 'linux').each(VIEWS)(
  'the %s (%o) waits for its typefaces on a machine without any font, and nothing moves after that',
  async (_, viewport) => {
    const { page, letGo } = await openHeld({ viewport, fonts: 'none' });
    expect(await slidesInSight(page)).toEqual([]);
    await letGo();
    expect(await slidesInSight(page)).toEqual(['titre']);
    expect(await typefaces(page)).toBe(3);
    expect(await shiftOf(page)).toBe(0);
  },
);

test.runIf(process.platform === 'linux')(
  'a machine without any font waits three seconds for typefaces, and no longer',
  async () => {
    const { page } = await openHeld({ viewport: WIDE, fonts: 'none', paused: true });
    await page.clock.runFor(2999);
    expect(await slidesInSight(page)).toEqual([]);
    await page.clock.runFor(1);
    expect(await slidesInSight(page)).toEqual(['titre']);
  },
);

test.each(SETS.flatMap((fonts) => ['', 'en/'].map((at) => [at, fonts] as const)))(
  'a linked slide of “%s” is on the Stage first, with the fonts of “%s”, and stays',
  async (at, fonts) => {
    const { page, letGo } = await openHeld({ at: `${at}#en-bref`, viewport: WIDE, fonts });
    if (fonts !== 'none') expect(await slidesInSight(page)).toEqual(['en-bref']);
    await letGo();
    expect(await slidesInSight(page)).toEqual(['en-bref']);
    expect(await typefaces(page)).toBe(3);
    // Words after a mark may move by less than a pixel.
    expect(await shiftOf(page)).toBeLessThan(0.001);
  },
);

/** How far the top of a slide is from the foot of the Reader's bar. */
function belowBar(page: Page, slide: string): Promise<number> {
  return page.evaluate((name) => {
    const top = document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN;
    return top - (document.querySelector('.navbar')?.getBoundingClientRect().bottom ?? 0);
  }, slide);
}

test.each([
  ['', PHONE],
  ['en/', PHONE],
  ['', TABLET],
  ['en/', TABLET],
])('a linked slide of “%s” is the first that the Reader shows, and stays', async (at, viewport) => {
  const { page, letGo } = await openHeld({ at: `${at}#bascule`, viewport, paused: true });
  await page.locator('.navbar .language-link').waitFor();
  expect(await slidesInSight(page)).toEqual([]);
  await letGo();
  expect(await slidesInSight(page)).toContain('bascule');
  expect(Math.abs(await belowBar(page, 'bascule'))).toBeLessThan(3);
  expect(await typefaces(page)).toBe(3);
  expect(await shiftOf(page)).toBeLessThan(0.001);
});

test('the Reader does not wait long for typefaces, and a linked slide is at its top when they come', async () => {
  const { page, letGo } = await openHeld({ at: '#facture', viewport: PHONE, paused: true });
  await page.clock.runFor(499);
  expect(await slidesInSight(page)).toEqual([]);
  await page.clock.runFor(1);
  expect(await slidesInSight(page)).toContain('facture');
  expect(Math.abs(await belowBar(page, 'facture'))).toBeLessThan(3);
  await letGo();
  expect(await typefaces(page)).toBe(3);
  expect(Math.abs(await belowBar(page, 'facture'))).toBeLessThan(3);
  // What is above the window is not what one sees: lines of the slide itself may break elsewhere.
  expect(await shiftOf(page)).toBeLessThan(0.1);
});

test('an address that names no slide shows the first', async () => {
  const { page, letGo } = await openHeld({ at: '#%E0%A4%A', viewport: WIDE });
  expect(await slidesInSight(page)).toEqual(['titre']);
  await letGo();
  expect(await slidesInSight(page)).toEqual(['titre']);
});

test('without scripts the Reader has its style and asks for its typefaces', async () => {
  const asked: string[] = [];
  const page = await open({
    viewport: PHONE,
    javaScriptEnabled: false,
    prepare: async (it) => it.on('request', (request) => asked.push(request.url())),
  });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.navbar').evaluate((bar) => getComputedStyle(bar).display)).toBe(
    'flex',
  );
  expect(asked.filter((url) => url.endsWith('.woff2'))).toHaveLength(3);
});

test('whoever loads the page again has its typefaces at hand from the beginning', async () => {
  // With the browser's own clock, which knows how the page was come to.
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: WIDE });
    const preloads = page.locator('link[rel=preload][as=font]');
    await page.goto(inject('site'), { waitUntil: 'networkidle' });
    expect(await preloads.count()).toBe(0);
    expect(await typefaces(page)).toBe(3);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await preloads.count()).toBe(3);
    expect(await typefaces(page)).toBe(3);
  } finally {
    await browser.close();
  }
});

import type { Page, Route } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/cli/browser/launch.ts';
import { DEFAULT_FONTS, FONT_SETS, type FontSet } from './support/font-sets.ts';
import { open, PHONE, WIDE } from './support/open.ts';

/** Viewport of a tablet in portrait orientation. */
const TABLET = { width: 820, height: 1180 };

const VIEWS = [
  ['Stage', WIDE],
  ['Reader', PHONE],
  ['Reader', TABLET],
] as const;

/** Tests can choose the installed fonts on Linux only. */
const SETS = process.platform === 'linux' ? FONT_SETS : [DEFAULT_FONTS];

/** The sets with a fallback font for each typeface of the deck. */
const SETS_WITH_FALLBACKS = SETS.filter((fonts) => fonts !== 'none');

/**
 * Maximum cumulative layout shift. The fallback fonts adjusted to those of Windows, macOS and Android match
 * the deck’s text to the pixel; with DejaVu, words at the right edge of the navigation bar move by a few
 * pixels.
 */
const MAX_SHIFT: Readonly<Record<FontSet, number>> = {
  windows: 0,
  android: 0,
  dejavu: 0.0005,
  none: 0,
};

interface DelayedOptions {
  readonly fonts?: FontSet;
  readonly at?: string;
  readonly viewport: typeof WIDE;
  /** Whether the clock is paused until the test advances or resumes it. */
  readonly paused?: boolean;
}

/** Opens a page and delays all requests except that of the document until `releaseRequests` is called. */
async function openDelayed({
  at = '',
  viewport,
  paused = false,
  fonts = DEFAULT_FONTS,
}: DelayedOptions) {
  const delayed: Route[] = [];
  let isReleased = false;
  const page = await open({
    at,
    viewport,
    fonts,
    returnOnCommit: true,
    prepare: async (it) => {
      if (paused) await it.clock.pauseAt(new Date('2025-02-21T10:00:01+01:00'));
      await it.addInitScript(observePaintAndShift);
      await it.route('**/*', async (route) => {
        if (isReleased || route.request().isNavigationRequest()) await route.continue();
        else delayed.push(route);
      });
    },
  });
  // Without fonts nothing is painted yet.
  const started = fonts === 'none' ? 'html[data-awaits] .deck' : 'html[data-painted]';
  await page.locator(started).waitFor({ state: 'attached' });
  const releaseRequests = async () => {
    isReleased = true;
    await Promise.all(delayed.splice(0).map((route) => route.continue()));
    await page.waitForFunction(() => document.documentElement.dataset['awaits'] === undefined);
    if (paused) await page.clock.resume();
    await page.locator('html[data-view-ready]').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
  };
  return { page, releaseRequests };
}

/** Init script: writes the first paint and the cumulative layout shift to attributes of the root element. */
function observePaintAndShift(): void {
  let shift = 0;
  const setAttribute = (name: string, value: number) => {
    document.documentElement.dataset[name] = String(value);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'));
    setAttribute('shift', shift);
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(() => setAttribute('painted', 1)).observe({
    type: 'paint',
    buffered: true,
  });
}

/** The cumulative layout shift after the next two frames. */
async function layoutShift(page: Page): Promise<number> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  return Number((await page.locator('html').getAttribute('data-shift')) ?? 0);
}

/** Names of the slides that are visible in the viewport. */
function visibleSlides(page: Page): Promise<string[]> {
  return page.locator('.slides > .slide').evaluateAll((slides) =>
    slides
      .filter((slide) => {
        // Checked first, because measuring a slide hidden by `content-visibility` logs a message.
        const isVisible = slide.checkVisibility({
          visibilityProperty: true,
          opacityProperty: true,
        });
        if (!isVisible) return false;
        const { top, bottom } = slide.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      })
      .map(({ id }) => id),
  );
}

/** Number of loaded typefaces of the deck, without fallback fonts. */
function loadedTypefaces(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const all = [...(await document.fonts.ready)];
    return all.filter(({ family, status }) => !/fallback/.test(family) && status === 'loaded')
      .length;
  });
}

test.each(SETS_WITH_FALLBACKS.flatMap((fonts) => VIEWS.map((view) => [...view, fonts] as const)))(
  'the %s (%o) is painted when only its document is loaded, with the fonts of “%s”, and nothing moves afterwards',
  async (_, viewport, fonts) => {
    const { page, releaseRequests } = await openDelayed({ viewport, fonts });
    expect(await page.locator('html').getAttribute('data-view-ready')).toBeNull();
    expect(await visibleSlides(page)).toEqual(['opening']);
    await releaseRequests();
    expect(await loadedTypefaces(page)).toBe(3);
    expect(await layoutShift(page)).toBeLessThanOrEqual(MAX_SHIFT[fonts]);
    await page
      .locator('.slide-title')
      .first()
      .evaluate((title) => {
        title.style.paddingBlock = '200px';
      });
    await expect.poll(() => layoutShift(page)).toBeGreaterThan(MAX_SHIFT[fonts]);
  },
);

test.runIf(process.platform === 'linux').each(VIEWS)(
  'without installed fonts the %s (%o) waits for its typefaces, and nothing moves afterwards',
  async (_, viewport) => {
    const { page, releaseRequests } = await openDelayed({ viewport, fonts: 'none' });
    expect(await visibleSlides(page)).toEqual([]);
    await releaseRequests();
    expect(await visibleSlides(page)).toEqual(['opening']);
    expect(await loadedTypefaces(page)).toBe(3);
    expect(await layoutShift(page)).toBe(0);
  },
);

test.runIf(process.platform === 'linux')(
  'without installed fonts the first slide appears after three seconds even if no typeface is loaded',
  async () => {
    const { page } = await openDelayed({ viewport: WIDE, fonts: 'none', paused: true });
    await page.clock.runFor(2999);
    expect(await visibleSlides(page)).toEqual([]);
    await page.clock.runFor(1);
    expect(await visibleSlides(page)).toEqual(['opening']);
  },
);

test.each(SETS.flatMap((fonts) => ['', 'en/'].map((at) => [at, fonts] as const)))(
  'the Stage of “%s” first shows the linked slide, with the fonts of “%s”, and no other afterwards',
  async (at, fonts) => {
    const { page, releaseRequests } = await openDelayed({
      at: `${at}#brief`,
      viewport: WIDE,
      fonts,
    });
    // A fallback font is loaded from the system, which takes a moment.
    if (fonts !== 'none') await expect.poll(() => visibleSlides(page)).toEqual(['brief']);
    await releaseRequests();
    expect(await visibleSlides(page)).toEqual(['brief']);
    expect(await loadedTypefaces(page)).toBe(3);
    // Words after the mark of a source may move by less than a pixel.
    expect(await layoutShift(page)).toBeLessThan(0.001);
  },
);

/** Distance in pixels from the bottom of the Reader's navigation bar to the top of a slide. */
function distanceToNavbar(page: Page, slide: string): Promise<number> {
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
])(
  'the Reader of “%s” first shows the linked slide, and no other afterwards',
  async (at, viewport) => {
    const { page, releaseRequests } = await openDelayed({
      at: `${at}#mix`,
      viewport,
      paused: true,
    });
    await page.locator('.navbar .language-link').waitFor();
    expect(await visibleSlides(page)).toEqual([]);
    await releaseRequests();
    expect(await visibleSlides(page)).toContain('mix');
    expect(Math.abs(await distanceToNavbar(page, 'mix'))).toBeLessThan(3);
    expect(await loadedTypefaces(page)).toBe(3);
    expect(await layoutShift(page)).toBeLessThan(0.001);
  },
);

test('the Reader waits half a second for typefaces, and a linked slide stays at the top when they load later', async () => {
  const { page, releaseRequests } = await openDelayed({
    at: '#volume',
    viewport: PHONE,
    paused: true,
  });
  await page.clock.runFor(499);
  expect(await visibleSlides(page)).toEqual([]);
  await page.clock.runFor(1);
  expect(await visibleSlides(page)).toContain('volume');
  expect(Math.abs(await distanceToNavbar(page, 'volume'))).toBeLessThan(3);
  await releaseRequests();
  expect(await loadedTypefaces(page)).toBe(3);
  expect(Math.abs(await distanceToNavbar(page, 'volume'))).toBeLessThan(3);
  // The text above the viewport does not count; line breaks in the slide may change.
  expect(await layoutShift(page)).toBeLessThan(0.1);
});

test('a hash that names no slide shows the first slide', async () => {
  const { page, releaseRequests } = await openDelayed({ at: '#%E0%A4%A', viewport: WIDE });
  expect(await visibleSlides(page)).toEqual(['opening']);
  await releaseRequests();
  expect(await visibleSlides(page)).toEqual(['opening']);
});

test('without scripts the Reader is styled and requests its typefaces', async () => {
  const requests: string[] = [];
  const page = await open({
    viewport: PHONE,
    javaScriptEnabled: false,
    isFirstVisit: true,
    prepare: async (it) => it.on('request', (request) => requests.push(request.url())),
  });
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.navbar').evaluate((bar) => getComputedStyle(bar).display)).toBe(
    'flex',
  );
  expect(requests.filter((url) => url.endsWith('.woff2'))).toHaveLength(3);
});

test('a reload has the typefaces from its first paint', async () => {
  // A page without Playwright's clock, which replaces `performance` and its navigation entries.
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: WIDE });
    const preloads = page.locator('link[rel=preload][as=font]');
    await page.goto(inject('site'), { waitUntil: 'networkidle' });
    expect(await preloads.count()).toBe(0);
    expect(await loadedTypefaces(page)).toBe(3);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await preloads.count()).toBe(3);
    expect(await loadedTypefaces(page)).toBe(3);
  } finally {
    await browser.close();
  }
});

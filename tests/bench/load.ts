import type { Browser, Page } from 'playwright-core';
import { type Conditions, putUnder } from './conditions.ts';

/** What is opened: a page, in a window. */
export interface Opened {
  readonly name: string;
  readonly address: string;
  readonly view: 'stage' | 'reader' | 'page';
}

/** How a page has come, with a cold cache and nobody touching it. */
export interface Loaded {
  /** Sent by the server as bodies of answers, compressed. */
  readonly bytes: number;
  readonly requests: number;
  /** First and largest paint, in milliseconds from the beginning of the navigation. */
  readonly fcp: number;
  readonly lcp: number;
  /** How much the page has moved by itself: Chromium's layout shift. */
  readonly cls: number;
}

const WINDOWS = {
  stage: { viewport: { width: 1280, height: 720 } },
  page: { viewport: { width: 1280, height: 720 } },
  reader: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
} as const;

/** Gives a page of its own, with a cold cache, to some work. */
export async function withPage<Result>(
  browser: Browser,
  { view }: Opened,
  conditions: Conditions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  // What a service worker keeps for the next visit is fetched beside this one.
  const context = await browser.newContext({ ...WINDOWS[view], serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await putUnder(page, conditions);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Opens a page and leaves it alone until nothing comes any more. */
export function load(browser: Browser, opened: Opened, conditions: Conditions): Promise<Loaded> {
  return withPage(browser, opened, conditions, async (page) => {
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.addInitScript(observe);
    await page.goto(opened.address, { waitUntil: 'networkidle' });
    const all = await Promise.all(sizes);
    const vitals = await page.evaluate(() => Reflect.get(window, 'vitals'));
    return { ...vitals, requests: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
  });
}

/** Runs in the page, before anything else: keeps what the browser tells of paints and shifts. */
function observe(): void {
  const vitals = { fcp: 0, lcp: 0, cls: 0 };
  Reflect.set(window, 'vitals', vitals);
  const hear = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  hear('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') vitals.fcp = startTime;
  });
  hear('largest-contentful-paint', ({ startTime }) => {
    vitals.lcp = startTime;
  });
  hear('layout-shift', (entry) => {
    vitals.cls += Number(Reflect.get(entry, 'value'));
  });
}

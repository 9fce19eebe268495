import type { Browser, Page } from 'playwright-core';
import { applyConditions, type Conditions } from './conditions.ts';

/** A page to measure, and the view that it opens in, which determines the viewport. */
export interface BenchPage {
  readonly name: string;
  readonly address: string;
  readonly view: 'stage' | 'reader' | 'page';
}

/** Metrics of a page load with an empty cache and without input. */
export interface LoadMetrics {
  /** Compressed size of all response bodies. */
  readonly bytes: number;
  readonly requests: number;
  /** First contentful paint, in milliseconds from the start of the navigation. */
  readonly fcp: number;
  /** Largest contentful paint, likewise. */
  readonly lcp: number;
  /** Cumulative layout shift. */
  readonly cls: number;
}

const CONTEXT_OPTIONS = {
  stage: { viewport: { width: 1280, height: 720 } },
  page: { viewport: { width: 1280, height: 720 } },
  reader: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
} as const;

/** Runs a task with a page of a new context, whose cache is empty. */
export async function withPage<Result>(
  browser: Browser,
  { view }: BenchPage,
  conditions: Conditions,
  task: (page: Page) => Promise<Result>,
): Promise<Result> {
  // Precaching would share the bandwidth, and its requests would be counted.
  const context = await browser.newContext({ ...CONTEXT_OPTIONS[view], serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await applyConditions(page, conditions);
    return await task(page);
  } finally {
    await context.close();
  }
}

/** Opens a page and waits until the network is idle. */
export function load(
  browser: Browser,
  benchPage: BenchPage,
  conditions: Conditions,
): Promise<LoadMetrics> {
  return withPage(browser, benchPage, conditions, async (page) => {
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.addInitScript(observeVitals);
    await page.goto(benchPage.address, { waitUntil: 'networkidle' });
    const all = await Promise.all(sizes);
    const vitals = await page.evaluate(() => Reflect.get(window, 'vitals'));
    return { ...vitals, requests: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
  });
}

/** Init script: records paints and layout shifts in `window.vitals`. */
function observeVitals(): void {
  const vitals = { fcp: 0, lcp: 0, cls: 0 };
  Reflect.set(window, 'vitals', vitals);
  const observe = (type: string, record: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(record)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') vitals.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    vitals.lcp = startTime;
  });
  observe('layout-shift', (entry) => {
    vitals.cls += Number(Reflect.get(entry, 'value'));
  });
}

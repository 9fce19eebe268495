import type { Page, Request } from 'playwright-core';

/** The requests of a page. */
export interface RequestLog {
  readonly urls: readonly string[];
  /** The requests that have finished successfully. */
  readonly finished: readonly Request[];
  /** Waits until all requests have ended and idle callbacks of the page start no new ones. */
  waitUntilIdle(): Promise<void>;
}

/** Number of consecutive idle callbacks without a new request after which a page counts as idle. */
const IDLE_CALLBACKS = 3;

/** Records the requests of a page from this call on; call it before the page is opened. */
export function recordRequests(page: Page): RequestLog {
  const urls: string[] = [];
  const finished: Request[] = [];
  const pending = new Set<Request>();
  page.on('request', (request) => {
    urls.push(request.url());
    pending.add(request);
  });
  page.on('requestfailed', (request) => pending.delete(request));
  page.on('requestfinished', (request) => {
    finished.push(request);
    pending.delete(request);
  });
  return {
    urls,
    finished,
    async waitUntilIdle() {
      for (let before = -1, idle = 0; idle < IDLE_CALLBACKS; before = urls.length) {
        // Idle callbacks run in order, so those that the page has scheduled run before this one.
        await page.evaluate(() => new Promise<unknown>((done) => requestIdleCallback(done)));
        idle = pending.size === 0 && urls.length === before ? idle + 1 : 0;
      }
    },
  };
}

import type { Page, Request } from 'playwright-core';

/** What a page has asked for. */
export interface Asked {
  readonly urls: readonly string[];
  /** Of these, what has come. */
  readonly finished: readonly Request[];
  /** Waits until all has come and nothing more is asked for, in idle time either. */
  quiet(): Promise<void>;
}

/** How many idle times without a request tell that a page asks for nothing more. */
const IDLE_TIMES = 3;

/** Notes what a page asks for from now on; to be called before it is opened. */
export function noteAsked(page: Page): Asked {
  const urls: string[] = [];
  const finished: Request[] = [];
  const underway = new Set<Request>();
  page.on('request', (request) => {
    urls.push(request.url());
    underway.add(request);
  });
  page.on('requestfailed', (request) => underway.delete(request));
  page.on('requestfinished', (request) => {
    finished.push(request);
    underway.delete(request);
  });
  return {
    urls,
    finished,
    async quiet() {
      for (let before = -1, idle = 0; idle < IDLE_TIMES; before = urls.length) {
        // What the page does in idle time has been planned before this, and is done before it.
        await page.evaluate(() => new Promise<unknown>((done) => requestIdleCallback(done)));
        idle = underway.size === 0 && urls.length === before ? idle + 1 : 0;
      }
    },
  };
}

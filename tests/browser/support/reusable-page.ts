import type { Page } from 'playwright-core';

/** A page that another test may have when one is through with it. */
export interface ReusablePage {
  readonly page: Page;
  /** Who asks for the same may have it; undefined when nobody may. */
  readonly kind: string | undefined;
  /** Leaves the site and what it has stored; false when the test has left what cannot be undone. */
  reset(): Promise<boolean>;
}

/** What changes a page or its context for good, or for longer than a document lasts. */
const PAGE_METHODS = ['addInitScript', 'exposeBinding', 'exposeFunction', 'route'];
const CONTEXT_METHODS = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'newCDPSession',
  'route',
  'setOffline',
];
const CLOCK_METHODS = ['fastForward', 'pauseAt', 'resume', 'runFor', 'setFixedTime'];

/** Chromium keeps 50 entries of history; a test may count on some of its own. */
const MOST_HISTORY = 40;

/** @param blank address of a document of the same origin in which nothing runs */
export function reusable(page: Page, kind: string | undefined, blank: string): ReusablePage {
  const context = page.context();
  const viewport = page.viewportSize();
  let changed = kind === undefined;
  const watched = [
    [page, PAGE_METHODS],
    [context, CONTEXT_METHODS],
    [page.clock, CLOCK_METHODS],
    [context.clock, CLOCK_METHODS],
  ] as const;
  for (const [target, methods] of watched) {
    for (const method of methods) {
      const original: (...args: unknown[]) => unknown = Reflect.get(target, method);
      Reflect.set(target, method, (...args: unknown[]) => {
        changed = true;
        return original.apply(target, args);
      });
    }
  }
  let isPrint = false;
  const emulateMedia = page.emulateMedia.bind(page);
  page.emulateMedia = (options = {}) => {
    isPrint = 'media' in options;
    changed ||= Object.keys(options).some((feature) => feature !== 'media');
    return emulateMedia(options);
  };
  return {
    page,
    kind,
    async reset() {
      if (changed || page.isClosed()) return false;
      for (const other of context.pages()) if (other !== page) await other.close();
      // What a page stores when it is left goes, too.
      await page.goto(blank);
      const entries = await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
        return history.length;
      });
      if (entries > MOST_HISTORY) return false;
      if (isPrint) await page.emulateMedia({ media: null });
      isPrint = false;
      if (viewport) await page.setViewportSize(viewport);
      return true;
    },
  };
}

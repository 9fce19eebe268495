import type { Page } from 'playwright-core';

/** A page that a later test can reuse. */
export interface ReusablePage {
  readonly page: Page;
  /** Tests with the same key can reuse the page; undefined if none can. */
  readonly key: string | undefined;
  /**
   * Leaves the site, clears its storage and removes the scripts and routes that the test has added; false if the test
   * has changed something that cannot be undone.
   */
  reset(): Promise<boolean>;
}

/** Methods whose effect on a page or its context outlasts the document, and cannot be undone. */
const PAGE_METHODS = ['exposeBinding', 'exposeFunction'];
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

/** Events for which tests add listeners to a page. */
const EVENTS = [
  'console',
  'dialog',
  'download',
  'pageerror',
  'popup',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
] as const;

/** Chromium limits the history to 50 entries; the next test needs some of them. */
const MAX_HISTORY_LENGTH = 40;

/** @param blankUrl URL of a document of the same origin without scripts */
export function makeReusable(page: Page, key: string | undefined, blankUrl: string): ReusablePage {
  const context = page.context();
  let isChanged = key === undefined;
  const trackedMethods = [
    [page, PAGE_METHODS],
    [context, CONTEXT_METHODS],
    [page.clock, CLOCK_METHODS],
    [context.clock, CLOCK_METHODS],
  ] as const;
  for (const [target, methods] of trackedMethods) {
    for (const method of methods) {
      const original: (...args: unknown[]) => unknown = Reflect.get(target, method);
      Reflect.set(target, method, (...args: unknown[]) => {
        isChanged = true;
        return original.apply(target, args);
      });
    }
  }
  let isPrint = false;
  const emulateMedia = page.emulateMedia.bind(page);
  page.emulateMedia = (options = {}) => {
    isPrint = 'media' in options;
    isChanged ||= Object.keys(options).some((feature) => feature !== 'media');
    return emulateMedia(options);
  };
  const scripts: { dispose(): Promise<void> }[] = [];
  const addInitScript = page.addInitScript.bind(page);
  page.addInitScript = async (...args: Parameters<typeof addInitScript>) => {
    const script = await addInitScript(...args);
    scripts.push(script);
    return script;
  };
  return {
    page,
    key,
    async reset() {
      if (isChanged || page.isClosed()) return false;
      for (const other of context.pages()) if (other !== page) await other.close();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      for (const script of scripts.splice(0)) await script.dispose();
      for (const event of EVENTS) await page.removeAllListeners(event);
      // The wheel, and what is under the pointer, depend on where the test has left it.
      await page.mouse.move(0, 0);
      // Storage is cleared after the navigation, because the deck also writes to it on unload.
      const leave = () => page.goto(blankUrl);
      // The development server may reload the page at the same moment, which aborts the navigation.
      await leave().catch(leave);
      const historyLength = await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
        return history.length;
      });
      if (historyLength > MAX_HISTORY_LENGTH) return false;
      if (isPrint) await page.emulateMedia({ media: null });
      isPrint = false;
      return true;
    },
  };
}

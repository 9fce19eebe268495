import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchBrowser } from '../../../src/export/browser.ts';

/** Chromium’s remark, of the lowest level, when the layout of a slide is asked for that it passes over: by a test that looks there. */
const LOOKED_AT_HIDDEN = /subtree hidden by content-visibility/;

/** A laptop or projector, a phone held upright. */
export const WIDE = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

export interface Opening extends BrowserContextOptions {
  /** What follows the address of the site: `#facture`, `?view=reader`. */
  readonly at?: string;
  /** Messages that this test is about; any other fails it. */
  readonly expected?: readonly RegExp[];
  /** Called before the page is asked for. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Whether the browser keeps the deck after the visit, as browsers do; only tests of that wait for it. */
  readonly keeping?: boolean;
  /** Does not wait until all that belongs to the document has come. */
  readonly atOnce?: boolean;
  /** Another site than the built one. */
  readonly site?: string;
}

let browser: Browser | undefined;
let problems: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  const found = problems;
  problems = [];
  expect(found, 'messages, failures and requests elsewhere').toEqual([]);
});

/** Opens the built site as a visitor from France in 2025; whatever goes wrong in it fails the test. */
export async function open({
  at = '',
  expected = [],
  prepare,
  keeping = false,
  atOnce = false,
  site = inject('site'),
  ...options
}: Opening = {}): Promise<Page> {
  if (!browser) throw new Error('The browser is started before the tests of a file.');
  const context = await browser.newContext({
    viewport: WIDE,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Without movement everything is final at once; tests of what moves say so.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(120_000);
  // A file on a disk has its folder, and no host.
  const home = new URL(site.startsWith('file:') ? './' : '/', site).href;
  const note = (problem: string) => {
    if (![...expected, LOOKED_AT_HIDDEN].some((pattern) => pattern.test(problem)))
      problems.push(problem);
  };
  // The whole context, so that a window which the deck opens is listened to as well.
  context.on('console', (message) => note(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => note(`error: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // What is fetched in idle time is dropped with the page that is left meanwhile.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`failed: ${request.url()}`);
  });
  context.on('request', (request) => {
    const within = [home, 'data:'].some((start) => request.url().startsWith(start));
    if (!within) note(`elsewhere: ${request.url()}`);
  });
  if (!keeping)
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const page = await context.newPage();
  // The clock starts there and runs, for movements are measured with it.
  await page.clock.install({ time: new Date('2025-02-21T10:00:00+01:00') });
  await prepare?.(page);
  await page.goto(site + at, { waitUntil: atOnce ? 'commit' : 'load' });
  return page;
}

/** Opens the site as a stage that is ready for keys. */
export async function openStage(opening: Opening = {}): Promise<Page> {
  const page = await open(opening);
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  return page;
}

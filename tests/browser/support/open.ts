import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { launchBrowser } from '../../../src/cli/browser/launch.ts';
import { DEFAULT_FONTS, type FontSet, fontconfigFile } from './font-sets.ts';
import { makeReusable, type ReusablePage } from './reusable-page.ts';

/** A debug message of Chromium when a test reads the layout of a slide that `content-visibility` hides. */
const HIDDEN_SUBTREE_MESSAGE = /subtree hidden by content-visibility/;

/** Viewports of a laptop or projector, and of a phone in portrait orientation. */
export const WIDE = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

const CLOCK_START = new Date('2025-02-21T10:00:00+01:00');
/** For `clock.pauseAt`: later than every page of a test is opened, so that only the test advances the clock. */
export const AN_HOUR_LATER = new Date('2025-02-21T11:00:00+01:00');

export interface OpenOptions extends BrowserContextOptions {
  /** Appended to the URL of the site: `#volume`, `?view=reader`. */
  readonly at?: string;
  /** Messages that the test expects; any other fails it. */
  readonly expected?: readonly RegExp[];
  /** Called before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Lets the deck register its service worker, as a browser does by default; other tests run faster without. */
  readonly enableServiceWorker?: boolean;
  /** Returns when the navigation is committed, without waiting for the load event. */
  readonly returnOnCommit?: boolean;
  /** A visit with empty caches, in a context of its own. */
  readonly isFirstVisit?: boolean;
  /** Leaves clock and timers to the browser. */
  readonly hasOwnClock?: boolean;
  /** URL of another site than the built one. */
  readonly site?: string;
  /** The installed fonts, on Linux only. */
  readonly fonts?: FontSet;
}

/** A page of the pool and the messages that its current test expects. */
interface PooledPage extends ReusablePage {
  expected: readonly RegExp[];
}

/** One browser per set of fonts, shared by all test files of this worker. */
const browsers = new Map<FontSet, Promise<Browser>>();
let problems: string[] = [];
const inUse: PooledPage[] = [];
let idle: PooledPage[] = [];

/** Maximum number of unused pages in the pool. */
const MAX_IDLE = 6;

/** Sites that several tests of a file open, besides the built one. */
const sharedSites = new Set<string>();

/**
 * Lets tests reuse pages of a site.
 * @param site URL with a trailing slash; it is served until all tests that open it have ended
 * @returns call it when it is no longer served
 */
export function sharePages(site: string): () => void {
  sharedSites.add(site);
  return () => {
    sharedSites.delete(site);
    idle = idle.filter(({ page }) => !page.url().startsWith(site));
  };
}

/** Runs after each test: returns its pages to the pool or closes them, and fails the test if they logged problems. */
export async function releasePages(): Promise<void> {
  for (const pooled of inUse.splice(0)) {
    if (await pooled.reset()) idle.push(pooled);
  }
  idle = idle.slice(-MAX_IDLE);
  const kept = new Set(idle.map(({ page }) => page.context()));
  for (const browser of browsers.values()) {
    const contexts = (await browser).contexts();
    for (const context of contexts) if (!kept.has(context)) await context.close();
  }
  const found = problems;
  problems = [];
  expect(found, 'messages, failures and requests to other hosts').toEqual([]);
}

/**
 * Opens the built site with the locale and time zone of France and a clock set to 2025; console messages,
 * errors, failed requests and requests to other hosts fail the test. Reuses a page of an earlier test with
 * the same options, but for the viewport, if `reset` has succeeded, because a new one takes half a second,
 * and has no cache.
 */
export async function open({
  at = '',
  expected = [],
  prepare,
  enableServiceWorker = false,
  returnOnCommit = false,
  isFirstVisit = false,
  hasOwnClock = false,
  site = inject('site'),
  fonts = DEFAULT_FONTS,
  ...options
}: OpenOptions = {}): Promise<Page> {
  const { viewport = WIDE } = options;
  // A mobile viewport decides the scale of the page when it is created.
  const isResizable = viewport !== null && !options.isMobile;
  const fixed = isResizable ? { ...options, viewport: WIDE } : options;
  const isShared = site === inject('site') || sharedSites.has(site);
  const isReusable =
    !enableServiceWorker && !returnOnCommit && !isFirstVisit && !hasOwnClock && isShared;
  const key = isReusable ? JSON.stringify([site, fonts, fixed]) : undefined;
  const pooled =
    takeIdle(key) ??
    (await createPage(await browserWith(fonts), {
      key,
      enableServiceWorker,
      hasOwnClock,
      site,
      options: fixed,
    }));
  pooled.expected = expected;
  inUse.push(pooled);
  const { page } = pooled;
  if (isResizable) await page.setViewportSize(viewport);
  await prepare?.(page);
  await page.goto(site + at, { waitUntil: returnOnCommit ? 'commit' : 'load' });
  return page;
}

function browserWith(fonts: FontSet): Promise<Browser> {
  const launched =
    browsers.get(fonts) ??
    fontconfigFile(fonts).then((file) =>
      launchBrowser({ env: { ...process.env, FONTCONFIG_FILE: file } }),
    );
  browsers.set(fonts, launched);
  return launched;
}

function takeIdle(key: string | undefined): PooledPage | undefined {
  const pooled = idle.find((one) => key !== undefined && one.key === key);
  idle = idle.filter((one) => one !== pooled);
  return pooled;
}

interface NewPageOptions {
  readonly key: string | undefined;
  readonly enableServiceWorker: boolean;
  readonly hasOwnClock: boolean;
  readonly site: string;
  readonly options: BrowserContextOptions;
}

async function createPage(
  browser: Browser,
  { key, enableServiceWorker, hasOwnClock, site, options }: NewPageOptions,
): Promise<PooledPage> {
  const context = await browser.newContext({
    viewport: WIDE,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Without animations every change is immediate; tests of animations override this.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(25_000);
  // A server in development compiles what the first page needs; the time limit of the test holds.
  context.setDefaultNavigationTimeout(0);
  // For a local file, which has no host, the URL of its folder.
  const allowedPrefix = new URL(site.startsWith('file:') ? './' : '/', site).href;
  const report = (problem: string) => {
    const allowed = [...pooled.expected, HIDDEN_SUBTREE_MESSAGE];
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  // On the context, so that windows opened by the deck are included.
  context.on('console', (message) => {
    // The full browser, unlike the headless shell, also requests the icon of the blank document.
    if (message.location().url.endsWith('/favicon.ico')) return;
    report(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => report(`error: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // Prefetches are aborted when the page is left.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') report(`failed: ${request.url()}`);
  });
  context.on('request', (request) => {
    const isAllowed = [allowedPrefix, 'data:'].some((prefix) => request.url().startsWith(prefix));
    if (!isAllowed) report(`other host: ${request.url()}`);
  });
  if (!enableServiceWorker)
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const page = await context.newPage();
  // Sets the start time only: the clock runs, because animations depend on it.
  if (!hasOwnClock) await page.clock.install({ time: CLOCK_START });
  const pooled: PooledPage = {
    ...makeReusable(page, key, `${site}icons/icon.svg`),
    expected: [],
  };
  return pooled;
}

/** Opens the site in the Stage and waits until it handles keys. */
export async function openStage(options: OpenOptions = {}): Promise<Page> {
  const page = await open(options);
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  return page;
}

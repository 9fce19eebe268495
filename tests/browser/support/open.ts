import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { launchBrowser } from '../../../src/cli/browser/launch.ts';
import { DEFAULT_FONTS, type FontSet, fontSetFile } from './font-sets.ts';
import { type ReusablePage, reusable } from './reusable-page.ts';

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
  /** What fonts the machine has, on Linux. */
  readonly fonts?: FontSet;
}

/** What a page in use complains about, but for what its test expects. */
interface Session extends ReusablePage {
  expected: readonly RegExp[];
}

/** A browser for each set of fonts that a test asks for, which all files of this worker share. */
const browsers = new Map<FontSet, Promise<Browser>>();
let problems: string[] = [];
const inUse: Session[] = [];
let idle: Session[] = [];

/** How many pages wait for another test that asks for the same. */
const MOST_IDLE = 6;

/** To be called after each test: makes its pages ready for others or closes them, and fails it for what went wrong in them. */
export async function endSessions(): Promise<void> {
  for (const session of inUse.splice(0)) {
    if (await session.reset()) idle.push(session);
  }
  idle = idle.slice(-MOST_IDLE);
  const kept = new Set(idle.map(({ page }) => page.context()));
  for (const browser of browsers.values()) {
    const contexts = (await browser).contexts();
    for (const context of contexts) if (!kept.has(context)) await context.close();
  }
  const found = problems;
  problems = [];
  expect(found, 'messages, failures and requests elsewhere').toEqual([]);
}

/**
 * Opens the built site as a visitor from France in 2025; whatever goes wrong in it fails the test. A
 * page of an earlier test is taken where nothing special is asked and that test has
 * left no trace: a new one costs the full browser half a second.
 */
export async function open({
  at = '',
  expected = [],
  prepare,
  keeping = false,
  atOnce = false,
  site = inject('site'),
  fonts = DEFAULT_FONTS,
  ...options
}: Opening = {}): Promise<Page> {
  const isPlain = !prepare && !keeping && !atOnce && site === inject('site');
  const kind = isPlain ? JSON.stringify([fonts, options]) : undefined;
  const session =
    takeIdle(kind) ?? (await begin(await browserWith(fonts), { kind, keeping, site, options }));
  session.expected = expected;
  inUse.push(session);
  const { page } = session;
  await prepare?.(page);
  await page.goto(site + at, { waitUntil: atOnce ? 'commit' : 'load' });
  return page;
}

function browserWith(fonts: FontSet): Promise<Browser> {
  const launched =
    browsers.get(fonts) ??
    fontSetFile(fonts).then((file) =>
      launchBrowser({ env: { ...process.env, FONTCONFIG_FILE: file } }),
    );
  browsers.set(fonts, launched);
  return launched;
}

function takeIdle(kind: string | undefined): Session | undefined {
  const session = idle.find((one) => kind !== undefined && one.kind === kind);
  idle = idle.filter((one) => one !== session);
  return session;
}

interface Beginning {
  readonly kind: string | undefined;
  readonly keeping: boolean;
  readonly site: string;
  readonly options: BrowserContextOptions;
}

async function begin(
  launched: Browser,
  { kind, keeping, site, options }: Beginning,
): Promise<Session> {
  const context = await launched.newContext({
    viewport: WIDE,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Without movement everything is final at once; tests of what moves say so.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(25_000);
  // A file on a disk has its folder, and no host.
  const home = new URL(site.startsWith('file:') ? './' : '/', site).href;
  const note = (problem: string) => {
    const allowed = [...session.expected, LOOKED_AT_HIDDEN];
    if (!allowed.some((pattern) => pattern.test(problem))) problems.push(problem);
  };
  // The whole context, so that a window which the deck opens is listened to as well.
  context.on('console', (message) => {
    // Full browsers ask for the icon of the document in which nothing runs, too.
    if (message.location().url.endsWith('/favicon.ico')) return;
    note(`${message.type()}: ${message.text()}`);
  });
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
  const session: Session = {
    ...reusable(page, kind, `${site}icons/icon.svg`),
    expected: [],
  };
  return session;
}

/** Opens the site as a stage that is ready for keys. */
export async function openStage(opening: Opening = {}): Promise<Page> {
  const page = await open(opening);
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  return page;
}

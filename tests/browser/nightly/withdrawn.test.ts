import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  builtVersion,
  type ChangingSite,
  type SiteResponse,
  startSite,
  type Version,
} from '../support/changing-site.ts';
import { type OpenOptions, open } from '../support/open.ts';
import { stageReady } from '../support/session.ts';
import { currentPosition } from '../support/stage.ts';

let site: ChangingSite;
beforeEach(async () => {
  site = await startSite(builtVersion);
});
afterEach(() => site.close());

/** Messages of the browser about missing files, network errors, and a script with another media type. */
const GONE = [
  /Failed to load resource/,
  /^failed: /,
  /when fetching the script/,
  /unsupported MIME type/,
  /dynamically imported module/,
  /redirect/,
];

/** The cache of another deck on the same origin. */
const OTHER_CACHE = 'of another deck';

/** Opens the deck, waits until it is available offline, and adds the cache of another deck. */
async function offlineVisit(more: OpenOptions = {}): Promise<Page> {
  const page = await open({
    site: site.address,
    enableServiceWorker: true,
    expected: GONE,
    ...more,
  });
  await page.locator(':root[data-offline="ready"]').waitFor({ state: 'attached' });
  await page.evaluate((name) => caches.open(name), OTHER_CACHE);
  return page;
}

async function leaveAndReturn(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${site.address}#volume`);
}

const cachesIn = (page: Page) => page.evaluate(() => caches.keys());
const workersIn = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const page = (text: string): string => `<!doctype html><title>${text}</title><h1>${text}</h1>`;

const always =
  (answer: SiteResponse): Version =>
  async () =>
    answer;

const moved =
  (status: number): Version =>
  async (path) =>
    path.startsWith('/elsewhere')
      ? { status: 200, headers: HTML, body: page('Elsewhere') }
      : { status, headers: { Location: '/elsewhere/' } };

test.each<[string, Version, string]>([
  ['404', always({ status: 404, headers: HTML, body: page('Not found') }), 'Not found'],
  ['410', always({ status: 410, headers: HTML, body: page('Gone') }), 'Gone'],
  ['301', moved(301), 'Elsewhere'],
  ['302', moved(302), 'Elsewhere'],
  [
    'another site',
    always({ status: 200, headers: HTML, body: page('Another site') }),
    'Another site',
  ],
])(
  'if the network answers %s, that is shown, and worker and cache are removed',
  async (_, gone, shown) => {
    const visitor = await offlineVisit();
    site.serve(gone);
    await leaveAndReturn(visitor);
    await visitor.getByRole('heading', { name: shown, exact: true }).waitFor();
    await expect.poll(() => cachesIn(visitor)).toEqual([OTHER_CACHE]);
    expect(await workersIn(visitor)).toBe(0);
  },
);

test('a reload shows that the deck is withdrawn too', async () => {
  const visitor = await offlineVisit();
  site.serve(always({ status: 404, headers: HTML, body: page('Not found') }));
  await visitor.reload();
  await visitor.getByRole('heading', { name: 'Not found' }).waitFor();
  await expect.poll(() => cachesIn(visitor)).toEqual([OTHER_CACHE]);
});

test('an open window keeps its cache when another window finds the deck withdrawn', async () => {
  const stage = await offlineVisit({ reducedMotion: 'no-preference' });
  await stage.evaluate(() => Object.assign(window, { marked: true }));
  site.serve(always({ status: 404 }));
  const second = await stage.context().newPage();
  await second.goto(site.address);
  await stageReady(second);
  await expect.poll(() => workersIn(stage)).toBe(0);
  for (const window of [stage, second]) {
    await window.evaluate(() => {
      location.hash = '#volume';
    });
    // Its script is in the cache.
    await window.locator('#volume [data-figure-state="ready"]').waitFor();
  }
  expect(await stage.evaluate(() => 'marked' in window)).toBe(true);
  expect(await cachesIn(stage)).toHaveLength(2);
  // Neither window has installed the deck again.
  expect(await workersIn(stage)).toBe(0);
});

test('a window of another deck on the same server does not keep the cache of this one', async () => {
  const visitor = await offlineVisit();
  site.serve(always({ status: 404, headers: HTML, body: page('Not found') }));
  const other = await visitor.context().newPage();
  await other.goto(new URL('/another/', site.address).href);
  await leaveAndReturn(visitor);
  await visitor.getByRole('heading', { name: 'Not found' }).waitFor();
  await expect.poll(() => cachesIn(visitor)).toEqual([OTHER_CACHE]);
});

const TROUBLES: readonly (readonly [string, Version | undefined])[] = [
  ['a server that is unavailable', always({ status: 503, headers: HTML, body: page('Later') })],
  ['a server that fails', always({ status: 500 })],
  ['no network', undefined],
];

test('a server that is unavailable, a server that fails and no network change nothing', async () => {
  const visitor = await offlineVisit();
  for (const [name, trouble] of TROUBLES) {
    const before = site.requestedPaths.length;
    site.serve(trouble);
    const answered = visitor.context().waitForEvent('requestfinished', {
      predicate: (request) => request.url().endsWith('service-worker.js'),
    });
    const failed = visitor.context().waitForEvent('requestfailed', {
      predicate: (request) => request.url().endsWith('service-worker.js'),
    });
    await leaveAndReturn(visitor);
    await Promise.any([answered, failed]);
    if (trouble) expect(site.requestedPaths.slice(before), name).toContain('service-worker.js');
    await leaveAndReturn(visitor);
    await stageReady(visitor);
    expect((await currentPosition(visitor)).slide, name).toBe('volume');
    expect(await cachesIn(visitor), name).toHaveLength(2);
    expect(await workersIn(visitor), name).toBe(1);
  }
});

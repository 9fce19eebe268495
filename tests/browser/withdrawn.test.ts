import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Answer,
  builtVersion,
  type ChangingSite,
  openSite,
  type Version,
} from './support/changing-site.ts';
import { type Opening, open } from './support/open.ts';
import { placeOf } from './support/stage.ts';
import { stageStands } from './support/talk.ts';

let site: ChangingSite;
beforeEach(async () => {
  site = await openSite(builtVersion);
});
afterEach(() => site.close());

/** What the browser itself says of files that are no longer there, of a cut network, and of a script that is none. */
const GONE = [
  /Failed to load resource/,
  /^failed: /,
  /when fetching the script/,
  /unsupported MIME type/,
  /dynamically imported module/,
  /redirect/,
];

/** The cache of another deck of the same origin. */
const OTHERS = 'of another deck';

/** Opens the deck, waits until it says that it is kept, and leaves it. */
async function keptVisit(more: Opening = {}): Promise<Page> {
  const page = await open({ site: site.address, keeping: true, expected: GONE, ...more });
  await page.locator('.toast:not(:empty)').waitFor();
  await page.evaluate((name) => caches.open(name), OTHERS);
  return page;
}

async function leaveAndReturn(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${site.address}#facture`);
}

const cachesIn = (page: Page) => page.evaluate(() => caches.keys());
const workersIn = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const page = (text: string): string => `<!doctype html><title>${text}</title><h1>${text}</h1>`;

const always =
  (answer: Answer): Version =>
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
])('where the network answers %s, that is shown, and nothing is kept', async (_, gone, shown) => {
  const visitor = await keptVisit();
  site.serve(gone);
  await leaveAndReturn(visitor);
  await visitor.getByRole('heading', { name: shown, exact: true }).waitFor();
  await expect.poll(() => cachesIn(visitor)).toEqual([OTHERS]);
  expect(await workersIn(visitor)).toBe(0);
});

test('a reload shows that the deck is gone, too', async () => {
  const visitor = await keptVisit();
  site.serve(always({ status: 404, headers: HTML, body: page('Not found') }));
  await visitor.reload();
  await visitor.getByRole('heading', { name: 'Not found' }).waitFor();
  await expect.poll(() => cachesIn(visitor)).toEqual([OTHERS]);
});

test('a window that is open goes on with its copy when another finds the deck gone', async () => {
  const stage = await keptVisit({ reducedMotion: 'no-preference' });
  await stage.evaluate(() => Object.assign(window, { marked: true }));
  site.serve(always({ status: 404 }));
  const second = await stage.context().newPage();
  await second.goto(site.address);
  await stageStands(second);
  await expect.poll(() => workersIn(stage)).toBe(0);
  for (const window of [stage, second]) {
    await window.evaluate(() => {
      location.hash = '#facture';
    });
    // Its script comes from the copy.
    await window.locator('#facture [data-figure-state="ready"]').waitFor();
  }
  expect(await stage.evaluate(() => 'marked' in window)).toBe(true);
  expect(await cachesIn(stage)).toHaveLength(2);
});

test.each<[string, Version | undefined]>([
  ['a server in trouble', always({ status: 503, headers: HTML, body: page('Later') })],
  ['a server that fails', always({ status: 500 })],
  ['a cut network', undefined],
])('%s changes nothing', async (_, trouble) => {
  const visitor = await keptVisit();
  const before = site.asked.length;
  site.serve(trouble);
  const answered = visitor.context().waitForEvent('requestfinished', {
    predicate: (request) => request.url().endsWith('service-worker.js'),
  });
  const failed = visitor.context().waitForEvent('requestfailed', {
    predicate: (request) => request.url().endsWith('service-worker.js'),
  });
  await leaveAndReturn(visitor);
  await Promise.any([answered, failed]);
  if (trouble) expect(site.asked.slice(before)).toContain('service-worker.js');
  await leaveAndReturn(visitor);
  await stageStands(visitor);
  expect((await placeOf(visitor)).slide).toBe('facture');
  expect(await cachesIn(visitor)).toHaveLength(2);
  expect(await workersIn(visitor)).toBe(1);
});

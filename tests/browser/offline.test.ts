import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { CACHE_STATUS_TIMEOUT_MS } from '../../src/offline/cache-status.ts';
import { type ChangingSite, startSite } from './support/changing-site.ts';
import { type OpenOptions, open, PHONE, WIDE } from './support/open.ts';
import { bothAt, speakerReady, stageReady } from './support/session.ts';
import { currentPosition } from './support/stage.ts';
import { allowLongTests } from './support/timeouts.ts';
import { buildTwoVersions, type TwoBuilds } from './support/two-builds.ts';

allowLongTests();

let builds: TwoBuilds;
let site: ChangingSite;

beforeAll(async () => {
  builds = await buildTwoVersions();
});
afterAll(() => builds.remove());
beforeEach(async () => {
  site = await startSite(builds.before);
});
afterEach(() => site.close());

/** Messages of the browser about requests that fail without a network or during an update. */
const NETWORK_ERRORS = [/ERR_EMPTY_RESPONSE/, /ERR_CONNECTION/, /^failed: /];

const offlineOptions = (more: OpenOptions = {}): OpenOptions => ({
  site: site.address,
  enableServiceWorker: true,
  expected: NETWORK_ERRORS,
  ...more,
});

/** The notice in the navbar of the Reader. */
const notice = (page: Page) => page.locator('.navbar-notice:not(:empty)');

const readyOffline = (page: Page) =>
  page.locator(':root[data-offline="ready"]').waitFor({ state: 'attached' });
const newerReady = (page: Page) =>
  page.locator(':root[data-offline="newer"]').waitFor({ state: 'attached' });
const readerReady = (page: Page) =>
  page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });

/** Opens the deck for the first time and waits until it is available offline. */
async function visit(more: OpenOptions = {}): Promise<Page> {
  const page = await open(offlineOptions(more));
  await readyOffline(page);
  return page;
}

/** What the Stage shows besides the slide. */
const stageSays = (page: Page) => page.locator('.stage-interface .toast').innerText();

const buildOf = (page: Page) =>
  page.evaluate(
    () => JSON.parse(document.querySelector('script[data-build]')?.textContent ?? '{}').build,
  );

/** Makes the browser check for a newer service worker, as it does at every visit. */
const checkForUpdate = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });

/** Marks a page, to detect a reload. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

/** Opens the Reader for the first time; the notice about offline use covers no text and moves nothing. */
async function openReaderWithNotice(at: string, viewport: typeof WIDE, said: string) {
  const page = await open(offlineOptions({ at, viewport }));
  const navbar = page.locator('.navbar');
  const before = await navbar.boundingBox();
  await notice(page).waitFor();
  expect(await notice(page).textContent()).toBe(said);
  expect(await navbar.boundingBox()).toEqual(before);
  const [box, bar] = [await notice(page).boundingBox(), before];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
    (bar?.y ?? 0) + (bar?.height ?? 0),
  );
  for (const item of await navbar.locator('> :is(a, button), summary').all()) {
    const { x = 0, y = 0, width = 0, height = 0 } = (await item.boundingBox()) ?? {};
    const isBeside = x + width <= (box?.x ?? 0) || x >= (box?.x ?? 0) + (box?.width ?? 0);
    expect(isBeside || y + height <= (box?.y ?? 0), `${await item.innerText()}`).toBe(true);
    expect(height).toBeGreaterThanOrEqual(24);
  }
  return page;
}

test('on a phone the navbar of the Reader says that the deck is available offline, without covering text', async () => {
  await openReaderWithNotice('', PHONE, 'Prêt hors ligne.');
});

test('the Stage says nothing of offline use to the audience; the speaker page and the checks do', async () => {
  const stage = await visit();
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ]);
  await speaker.getByText('Prêt hors ligne.').waitFor();
  expect(await stageSays(stage)).toBe('');
  site.serve(builds.after);
  await checkForUpdate(stage);
  await newerReady(stage);
  await speaker.getByText('Une version plus récente est prête, pour après').waitFor();
  expect(await stageSays(stage)).toBe('');
});

test('without a network, navigation, figures, speaker page, checks and the other language work', async () => {
  const page = await visit({ reducedMotion: 'no-preference' });
  site.serve(undefined);
  await page.reload();
  await stageReady(page);
  const last = await page.locator('.slides > .slide').last().getAttribute('id');
  for (
    let place = await currentPosition(page);
    place.slide !== last;
    place = await currentPosition(page)
  ) {
    await page.keyboard.press('ArrowRight');
  }
  await page.goto(`${site.address}#volume`);
  await stageReady(page);
  await page.locator('#volume [data-figure-state="ready"]').waitFor();

  const [speaker] = await Promise.all([
    page.context().waitForEvent('page'),
    page.keyboard.press('s'),
  ]);
  await speakerReady(speaker);
  await bothAt({ stage: page, speaker }, 'volume/0');
  await speaker.keyboard.press('ArrowRight');
  await bothAt({ stage: page, speaker }, 'volume/1');

  const checks = await page.context().newPage();
  await checks.goto(`${site.address}en/?view=preflight`);
  await checks.locator('[data-check="offline"][data-state="good"]').waitFor();
  expect(await checks.locator('[data-check="offline"]').innerText()).toContain(
    'The whole presentation is kept on this machine, in all its languages',
  );
});

test('the first view is loaded before anything is precached; without a network slide page links lead to their slides, and queries are ignored, whatever they contain', async () => {
  const page = await visit();
  const worker = site.requestedPaths.indexOf('service-worker.js');
  const first = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('[rel="stylesheet"], [rel="preload"]')].map(
      ({ href }) => href,
    ),
  );
  for (const file of first) {
    expect(site.requestedPaths.indexOf(file.replace(site.address, '')), file).toBeLessThan(worker);
  }
  expect(site.requestedPaths.findIndex((path) => /assets\/stage-.*\.js/.test(path))).toBeLessThan(
    worker,
  );

  site.serve(undefined);
  for (const [link, address, slide] of [
    ['s/volume/', '#volume', 'volume'],
    ['en/s/known/', 'en/#known', 'known'],
    ['s/dates/index.html?utm_source=x', '#dates', 'dates'],
  ] as const) {
    await page.goto(site.address + link);
    await stageReady(page);
    expect(page.url()).toBe(site.address + address);
    expect((await currentPosition(page)).slide).toBe(slide);
  }
  for (const query of [
    '?utm_source=x',
    '?build=../../x',
    '?build=%3Cscript%3E&view=%00',
    '?%E0%A4',
  ]) {
    await page.goto(`${site.address}${query}#known`);
    await stageReady(page);
    expect((await currentPosition(page)).slide).toBe('known');
    await page.goto(`${site.address}index.html${query}`);
    await stageReady(page);
  }
});

test('the Reader says that the deck is available offline once only, without covering text; the next visit shows the new version, which is announced', async () => {
  const page = await openReaderWithNotice('en/?view=reader', WIDE, 'Ready offline.');
  expect(await page.locator('#points h2').textContent()).toMatch(/^Three points/);
  site.serve(builds.after);
  await page.reload();
  await readerReady(page);
  // From the cache; the new version is installed in the background.
  expect(await page.locator('#points h2').textContent()).toMatch(/^Three points/);
  await notice(page).waitFor();
  expect(await notice(page).textContent()).toMatch(/^A newer version is ready: /);
  await mark(page);
  await checkForUpdate(page);
  expect(await isMarked(page)).toBe(true);
  await page.reload();
  await readerReady(page);
  expect(await page.locator('#points h2').textContent()).toMatch(/^These points/);
  site.serve(undefined);
  await page.goto(`${site.address}#points`);
  await stageReady(page);
  expect(await page.locator('#points h2').textContent()).toMatch(/^Ces points/);
});

test('all windows of a session stay on its version when another one is published', async () => {
  const stage = await visit({ reducedMotion: 'no-preference' });
  await mark(stage);
  const before = await buildOf(stage);
  site.serve(builds.after);
  await checkForUpdate(stage);
  await newerReady(stage);

  // This chunk of the old version is no longer on the host.
  await stage.keyboard.press('Escape');
  await stage.evaluate(() => {
    location.hash = '#volume';
  });
  await stage.locator('#volume [data-figure-state="ready"]').waitFor();
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ]);
  await speakerReady(speaker);
  expect(await buildOf(speaker)).toBe(before);
  expect(await isMarked(stage)).toBe(true);
  for (const page of [stage, speaker]) {
    await page.reload();
    await page.locator(':root[data-view-ready]').waitFor({ state: 'attached' });
    expect(await buildOf(page)).toBe(before);
  }
  await bothAt({ stage, speaker }, 'volume/0');

  await speaker.close();
  await stage.reload();
  await stageReady(stage);
  expect(await buildOf(stage)).not.toBe(before);
});

/** How many documents are cached: one per language and build. */
const cachedDocuments = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().filter(({ url }) => /\/(?:en\/)?\?/.test(url)).length;
  });

test('a page of the old version gets its files after another window has opened the new one; they are deleted when none of its pages is open', async () => {
  const page = await visit({ reducedMotion: 'no-preference' });
  site.serve(builds.after);
  await checkForUpdate(page);
  await newerReady(page);
  const second = await page.context().newPage();
  await second.goto(site.address);
  await stageReady(second);
  expect(await buildOf(second)).not.toBe(await buildOf(page));
  // The host has another version of this figure.
  await page.evaluate(() => {
    location.hash = '#volume';
  });
  await page.locator('#volume [data-figure-state="ready"]').waitFor({ timeout: 15_000 });
  expect(await cachedDocuments(page)).toBe(4);

  await second.close();
  await page.goto('about:blank');
  await page.goto(site.address);
  await stageReady(page);
  await expect.poll(() => cachedDocuments(page)).toBe(2);
});

test('a device that is turned after a newer version was installed says so in the Reader', async () => {
  const page = await visit();
  site.serve(builds.after);
  await checkForUpdate(page);
  await newerReady(page);
  await page.setViewportSize(PHONE);
  await readerReady(page);
  await notice(page).getByText('Version plus récente prête').waitFor();
});

test('a service worker that never answers does not suppress the notice of a newer version', async () => {
  const page = await open(
    offlineOptions({
      at: '?view=reader',
      expected: [...NETWORK_ERRORS, /has not answered/],
      prepare: (asking) =>
        asking.addInitScript(() => {
          const { postMessage } = ServiceWorker.prototype;
          const counts = Object.assign(window, { queries: 0, controllers: 0 });
          ServiceWorker.prototype.postMessage = function (this: ServiceWorker, ...message) {
            if (counts.queries++ > 0) Reflect.apply(postMessage, this, message);
          };
          navigator.serviceWorker?.addEventListener('controllerchange', () => counts.controllers++);
        }),
    }),
  );
  await page.waitForFunction(() => 'queries' in window && window.queries === 1);
  site.serve(builds.after);
  await checkForUpdate(page);
  await page.waitForFunction(() => 'controllers' in window && window.controllers === 2);
  expect(await notice(page).count()).toBe(0);
  await page.clock.fastForward(CACHE_STATUS_TIMEOUT_MS);
  await page.getByText('Version plus récente prête').waitFor({ timeout: 15_000 });
});

test('a visit during an upload installs no mixture of versions', async () => {
  const page = await visit();
  const before = await buildOf(page);
  site.serve(builds.partlyDeployed);
  const settled = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<string>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => resolve(installing.state));
      });
    });
    await registration.update().catch(() => {});
    return found;
  });
  expect(settled).toBe('redundant');
  await page.reload();
  await stageReady(page);
  expect(await buildOf(page)).toBe(before);
  // After the upload, the new version is installed.
  site.serve(builds.after);
  await page.reload();
  await newerReady(page);
  await page.reload();
  expect(await buildOf(page)).not.toBe(before);
});

test('the checks report by themselves that the deck has become available offline, and a newer version; a file missing from the cache is named and fetched again, bypassing an HTTP cache with another version', async () => {
  const page = await open(offlineOptions({ at: '?view=preflight' }));
  const row = page.locator('[data-check="offline"]');
  await row.getByText('Toute la présentation est gardée').waitFor();
  await page.locator('[data-check="version"][data-state="good"]').waitFor();
  const lost = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const key = (await cache.keys()).find(({ url }) => url.includes('/en/?'));
    await cache.delete(key ?? '');
    return new URL(key?.url ?? '').pathname;
  });
  await page.getByRole('button', { name: 'Vérifier à nouveau' }).click();
  await page.locator('[data-check="offline"][data-state="look"]').waitFor();
  expect(await row.innerText()).toContain(lost);
  site.serve(builds.after);
  await page.evaluate((path) => fetch(path, { cache: 'reload' }), lost);
  site.serve(builds.before);
  await row.getByRole('button', { name: 'Compléter la copie' }).click();
  await page.locator('[data-check="offline"][data-state="good"]').waitFor();

  await page.locator('[data-check="version"][data-state="good"]').waitFor();
  site.serve(builds.after);
  await checkForUpdate(page);
  await page.locator('[data-check="version"][data-state="look"]').waitFor();
});

test('of many files missing from the cache three are named; a file that this page uses and that is not kept is named, too', async () => {
  // The clock of a test has no record of what was loaded.
  const page = await open(offlineOptions({ at: '?view=preflight', hasOwnClock: true }));
  const row = page.locator('[data-check="offline"]');
  await row.getByText('Toute la présentation est gardée').waitFor();
  const again = async (state: string) => {
    await page.getByRole('button', { name: 'Vérifier à nouveau' }).click();
    await page.locator(`[data-check="offline"][data-state="${state}"]`).waitFor();
    return row.innerText();
  };
  await page.evaluate(() => fetch('s/volume/'));
  expect(await again('look')).toMatch(/Il manque à la copie hors ligne\s: \S+\/s\/volume\/\./);
  const removed = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    // Documents of languages and slide pages are not loaded by the check itself.
    const keys = (await cache.keys()).filter(({ url }) => /\.pdf|\.webmanifest|\.png/.test(url));
    const lost = keys.slice(0, 4);
    for (const key of lost) await cache.delete(key);
    return lost.length;
  });
  expect(removed).toBe(4);
  expect(await again('look')).toMatch(/hors ligne\s: \S+, \S+, \S+ et 2 autres\./);
});

test('each language can be installed, with icons of the declared sizes', async () => {
  for (const [at, name] of [
    ['', 'Le jardin'],
    ['en/', 'The Garden'],
  ] as const) {
    const page = await open({ at });
    const found = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
      const manifest = await (await fetch(link?.href ?? '')).json();
      const sizes = await Promise.all(
        manifest.icons.map(async ({ src, sizes }: Record<string, string>) => {
          const icon = new Image();
          icon.src = new URL(src ?? '', link?.href).href;
          await icon.decode();
          return sizes === 'any' || sizes === `${icon.naturalWidth}x${icon.naturalHeight}`;
        }),
      );
      const within = new URL(manifest.scope, link?.href).href;
      return { ...manifest, sizes, within };
    });
    expect(found).toMatchObject({ name, lang: at === '' ? 'fr' : 'en', display: 'standalone' });
    expect(found.within).toBe(inject('site'));
    expect(found.sizes).toEqual(found.icons.map(() => true));
  }
});

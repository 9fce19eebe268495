import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deckPlugins } from '../../src/vite/deck-plugins.ts';
import { open, sharePages } from './support/open.ts';
import type { ProjectCopy } from './support/project-copy.ts';
import { copyShortDeck } from './support/short-deck.ts';
import { currentPosition } from './support/stage.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let copy: ProjectCopy;
let server: ViteDevServer;
let site: string;
let unsharePages: () => void;

beforeAll(async () => {
  copy = await copyShortDeck(['opening', 'brief', 'mix', 'rest', 'known', 'points']);
  server = await createServer({
    root: copy.folder,
    configFile: false,
    publicDir: 'assets',
    logLevel: 'silent',
    plugins: deckPlugins(),
    cacheDir: join(copy.folder, '.vite'),
    // Pre-bundled, because discovering them later would reload the page.
    optimizeDeps: { include: ['chart.js', 'lean-qr', 'reveal.js'] },
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  });
  await server.listen();
  site = server.resolvedUrls?.local[0] ?? '';
  unsharePages = sharePages(site);
});
afterAll(async () => {
  unsharePages();
  await server.close();
  await copy.remove();
});

/** Replaces a text in a file of the slides; the returned function restores the file. */
async function edit(path: string, from: string, to: string): Promise<() => Promise<void>> {
  const file = join(copy.folder, 'slides', path);
  const before = await readFile(file, 'utf8');
  expect(before).toContain(from);
  await writeFile(file, before.replace(from, to));
  return () => writeFile(file, before);
}

// Messages of Vite, and requests that one of its reloads interrupts.
const DEV_SERVER_MESSAGES = [
  /\[vite\]/,
  /^failed: /,
  /500 \(Internal Server Error\)/,
  /404 \(Not Found\)/,
];

/** Opens the Stage of the deck that is edited. */
async function openEdited(at: string): Promise<Page> {
  const page = await open({ site, at, expected: DEV_SERVER_MESSAGES });
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  return page;
}

test('each language has its own page in development', async () => {
  const french = await openEdited('#mix');
  expect(await french.locator('html').getAttribute('lang')).toBe('fr');
  const english = await openEdited('en/#mix');
  expect(await english.locator('html').getAttribute('lang')).toBe('en');
  expect(await english.title()).toBe('The Garden');
  expect(await english.locator('#points .slide-title').textContent()).toContain('Three points');
  await english.getByRole('button', { name: 'Next' }).waitFor({ state: 'attached' });
  await english.locator('#mix svg:visible').waitFor();
  for (const page of [french, english]) expect(await page.locator('.not-started').count()).toBe(0);
});

test('an edited slide is updated in the running deck, at the same slide and step', async () => {
  const page = await openEdited('#points');
  await page.keyboard.press('ArrowRight');
  const before = await currentPosition(page);
  const restore = await edit('fr/points.md', 'Trois points', 'Ces points');
  await page.getByRole('heading', { name: 'Ces points' }).waitFor();
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  expect(await currentPosition(page)).toEqual(before);
  await restore();
  await page.getByRole('heading', { name: 'Trois points' }).waitFor();
});

test('an edited fact is updated wherever it is used', async () => {
  const page = await openEdited('#brief');
  const restore = await edit('facts.yaml', 'value: 75', 'value: 60');
  await page.locator('#brief h3', { hasText: '60\u00A0%' }).waitFor();
  expect(await page.locator('#rest .fact').first().textContent()).toBe('40\u00A0%');
  await restore();
  await page.locator('#brief h3', { hasText: '75\u00A0%' }).waitFor();
});

test('an overlay lists the errors of invalid content, and after a correction the deck is at the same slide', async () => {
  const page = await openEdited('#known');
  const restore = await edit('fr/known.md', 'layout: known-unknown', 'layout: known-unknwon');
  const overlay = page.locator('vite-error-overlay');
  const message = await overlay.locator('.message-body').textContent();
  expect(message).toContain(
    'slides/fr/known.md:2:9 “layout” cannot be “known-unknwon”. Did you mean “known-unknown”?',
  );
  await restore();
  await overlay.waitFor({ state: 'detached' });
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  expect((await currentPosition(page)).slide).toBe('known');
});

test('figure states and fragments are steps in the order of the source', async () => {
  const figure = '![figure](mix)';
  const mixed = `Avant. {.fragment}\n\n${figure}\n\n![state](2030)\n\nAfter. {.fragment}`;
  const restores = [await edit('fr/mix.md', figure, mixed), await edit('en/mix.md', figure, mixed)];
  const page = await openEdited('#mix');
  // It may have been opened before the server has seen the edits, and then is loaded again.
  await page.locator('#mix p.fragment').first().waitFor({ state: 'attached' });
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  const visibleStep = () =>
    page.evaluate(() => ({
      texts: [...document.querySelectorAll('#mix p.fragment.visible')].map(
        ({ textContent }) => textContent,
      ),
      state: document
        .querySelector('#mix [data-shape="wide"]:not([hidden])')
        ?.getAttribute('data-state'),
    }));
  const steps = [await visibleStep()];
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('ArrowRight');
    steps.push(await visibleStep());
  }
  expect(steps).toEqual([
    { texts: [], state: 'depart' },
    { texts: ['Avant.'], state: 'depart' },
    { texts: ['Avant.'], state: '2030' },
    { texts: ['Avant.', 'After.'], state: '2030' },
  ]);
  for (const expected of steps.slice(0, 3).reverse()) {
    await page.keyboard.press('ArrowLeft');
    expect(await visibleStep()).toEqual(expected);
  }
  for (const restore of restores) await restore();
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deckPlugins } from '../../src/vite/deck-plugins.ts';
import { open } from './support/open.ts';
import { copyProject } from './support/project-copy.ts';
import { currentPosition } from './support/stage.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let copy: Awaited<ReturnType<typeof copyProject>>;
let server: ViteDevServer;
let site: string;

beforeAll(async () => {
  copy = await copyProject();
  server = await createServer({
    root: copy.folder,
    configFile: false,
    publicDir: 'assets',
    logLevel: 'silent',
    plugins: deckPlugins(),
    cacheDir: join(copy.folder, '.vite'),
    // Found before a page asks for them, which would make that page load twice.
    optimizeDeps: { include: ['chart.js', 'lean-qr', 'reveal.js'] },
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  });
  await server.listen();
  site = server.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await server.close();
  await copy.remove();
});

/** Changes a file of the slides; gives back what puts it as it was. */
async function edit(path: string, from: string, to: string): Promise<() => Promise<void>> {
  const file = join(copy.folder, 'slides', path);
  const before = await readFile(file, 'utf8');
  expect(before).toContain(from);
  await writeFile(file, before.replace(from, to));
  return () => writeFile(file, before);
}

// What Vite says itself, and requests that one of its reloads interrupts.
const OWN_TALK = [/\[vite\]/, /^failed: /, /500 \(Internal Server Error\)/, /404 \(Not Found\)/];

test('a change in a slide shows in the running deck, which keeps its slide and step', async () => {
  const page = await open({ site, at: '#questions', expected: OWN_TALK });
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  const before = await currentPosition(page);
  const undo = await edit('fr/questions.md', 'Trois questions', 'Ces questions');
  await page.getByRole('heading', { name: 'Ces questions' }).waitFor();
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  expect(await currentPosition(page)).toEqual(before);
  await undo();
  await page.getByRole('heading', { name: 'Trois questions' }).waitFor();
});

test('a change in a fact shows wherever it is used', async () => {
  const page = await open({ site, at: '#en-bref', expected: OWN_TALK });
  const undo = await edit('facts.yaml', 'value: 75', 'value: 60');
  await page.locator('#en-bref h3', { hasText: '60\u00A0%' }).waitFor();
  expect(await page.locator('#quart-restant .fact').first().textContent()).toBe('40\u00A0%');
  await undo();
  await page.locator('#en-bref h3', { hasText: '75\u00A0%' }).waitFor();
});

test('wrong content shows as an overlay with every problem, and heals without losing the place', async () => {
  const page = await open({ site, at: '#savoir', expected: OWN_TALK });
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  const undo = await edit('fr/savoir.md', 'layout: known-unknown', 'layout: known-unknwon');
  const overlay = page.locator('vite-error-overlay');
  const said = await overlay.locator('.message-body').textContent();
  expect(said).toContain(
    'slides/fr/savoir.md:2:9 “layout” cannot be “known-unknwon”. Did you mean “known-unknown”?',
  );
  await undo();
  await overlay.waitFor({ state: 'detached' });
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  expect((await currentPosition(page)).slide).toBe('savoir');
});

test('states of a figure and other steps come in the order in which the author wrote them', async () => {
  const figure = '![figure](bascule)';
  const mixed = `Avant. {.fragment}\n\n${figure}\n\n![state](2030)\n\nAfter. {.fragment}`;
  const undo = [
    await edit('fr/bascule.md', figure, mixed),
    await edit('en/bascule.md', figure, mixed),
  ];
  const page = await open({ site, at: '#bascule', expected: OWN_TALK });
  await page.locator('#bascule .figure-step[data-figure-state]').waitFor({ state: 'attached' });
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  const shown = () =>
    page.evaluate(() => ({
      texts: [...document.querySelectorAll('#bascule p.fragment.visible')].map(
        ({ textContent }) => textContent,
      ),
      state: document
        .querySelector('#bascule [data-shape="wide"]:not([hidden])')
        ?.getAttribute('data-state'),
    }));
  const steps = [await shown()];
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('ArrowRight');
    steps.push(await shown());
  }
  expect(steps).toEqual([
    { texts: [], state: 'depart' },
    { texts: ['Avant.'], state: 'depart' },
    { texts: ['Avant.'], state: '2030' },
    { texts: ['Avant.', 'After.'], state: '2030' },
  ]);
  for (const wanted of steps.slice(0, 3).reverse()) {
    await page.keyboard.press('ArrowLeft');
    expect(await shown()).toEqual(wanted);
  }
  for (const back of undo) await back();
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FALLBACK } from '../../src/fonts/fallback-family.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { openPdf, print } from './support/printed.ts';
import { type Ended, spawnCommand } from './support/run-export.ts';
import { bothAt, openSession, speakerReady, stageReady } from './support/session.ts';
import { currentPosition } from './support/stage.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let folder: string;
let built: Ended;
let french: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  await writeFile(join(folder, 'mine.txt'), 'stays');
  built = await spawnCommand('build', ['--single-file', '--out', folder]);
  french = pathToFileURL(join(folder, 'bascule.html')).href;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('each language is one file, beside what is in the folder already', async () => {
  expect(built).toMatchObject({ code: 0, stderr: '' });
  expect((await readdir(folder)).sort()).toEqual(['bascule-en.html', 'bascule.html', 'mine.txt']);
  for (const file of ['bascule.html', 'bascule-en.html']) {
    expect(built.stdout).toContain(file);
    const html = await readFile(join(folder, file), 'utf8');
    expect(html.length).toBeLessThan(800_000);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
  }
});

test('opened from a disk it is walked by keys, with its typefaces, and its figures move', async () => {
  const page = await openStage({ site: french, at: '#facture', reducedMotion: 'no-preference' });
  const lacking = await page.evaluate(async (fallback) => {
    await document.fonts.ready;
    const brought = [...document.fonts].filter(({ family }) => !family.includes(fallback));
    return brought.filter(({ status }) => status !== 'loaded').length;
  }, FALLBACK);
  expect(lacking).toBe(0);
  await page.locator('#facture [data-figure-state="ready"]').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await currentPosition(page)).toMatchObject({ slide: 'facture', steps: 1 });
  await page.locator('#facture canvas').waitFor({ state: 'attached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.locator('.deck.overview').waitFor({ state: 'attached' });
  expect(await page.locator('.not-started').count()).toBe(0);
});

test('the speaker page is in step with the slides, also when it is asked for again or reloaded', async () => {
  const talk = await openSession({ site: french, at: '#facture' });
  const { stage, speaker } = talk;
  await bothAt(talk, 'facture/0');
  await speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'facture/1');
  await stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'inference/0');
  await stage.keyboard.press('s');
  await stage.reload();
  await stageReady(stage);
  await bothAt(talk, 'inference/0');
  await speaker.reload();
  await speakerReady(speaker);
  await speaker.keyboard.press('ArrowLeft');
  await bothAt(talk, 'facture/1');
  expect(stage.context().pages()).toHaveLength(2);
});

test('windows that no channel joins, as in Safari, reach each other all the same', async () => {
  const talk = await openSession({
    site: french,
    at: '#facture',
    prepare: (page) =>
      page.context().addInitScript(() => {
        BroadcastChannel.prototype.postMessage = () => {};
      }),
  });
  await bothAt(talk, 'facture/0');
  await talk.speaker.keyboard.press('ArrowRight');
  await bothAt(talk, 'facture/1');
  await talk.stage.keyboard.press('ArrowRight');
  await bothAt(talk, 'inference/0');
});

test.each([
  ['Stage', {}],
  ['Reader', { viewport: PHONE }],
] as const)('from the %s it is printed a page a slide', async (_, more) => {
  const page = await open({ site: french, ...more });
  await page.locator(':root[data-view-ready]').waitFor({ state: 'attached' });
  const { bytes } = await print(page);
  expect((await openPdf(bytes)).getPageCount()).toBe(
    await page.locator('.deck-slides > .slide').count(),
  );
});

test('the door to the other language leads to the file beside it, and to the same slide', async () => {
  const page = await openStage({ site: french, at: '#savoir' });
  await page.getByRole('link', { name: 'English' }).click();
  await stageReady(page);
  expect(page.url()).toBe(french.replace('bascule.html', 'bascule-en.html#savoir'));
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test.each([
  [390, 844],
  [320, 568],
])(
  'the door to the other language names the file that it needs, in a window of %d × %d',
  async (width, height) => {
    const page = await open({ site: french, viewport: { width, height } });
    const link = page.locator('.navbar .language-link');
    const shown = await link.evaluate((it) => getComputedStyle(it, '::after').content);
    expect(shown).toBe('"bascule-en.html"');
    expect(await link.getAttribute('title')).toBe('English (bascule-en.html, beside this file)');
    const pushed = () =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(pushed)).toBe(0);
  },
);

test('on the Stage the door to the other language names its file, too', async () => {
  const page = await openStage({ site: french.replace('bascule.html', 'bascule-en.html') });
  const link = page.locator('.stage-interface').getByRole('link', { name: 'Français' });
  expect(await link.getAttribute('title')).toBe('Français (bascule.html, à côté de ce fichier)');
});

test('the checks know that a file needs no network', async () => {
  const page = await open({ site: french, at: '?view=preflight' });
  for (const check of ['offline', 'version', 'fonts', 'figures', 'speaker']) {
    await page.locator(`[data-check="${check}"][data-state="good"]`).waitFor();
  }
});

test('without scripts it is read', async () => {
  const page = await open({ site: french, viewport: PHONE, javaScriptEnabled: false });
  await page.getByRole('heading', { level: 1, name: 'La bascule' }).waitFor();
});

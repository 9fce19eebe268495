import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FALLBACK } from '../../src/fonts/fallback-family.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { openPdf, print } from './support/printed.ts';
import { type Ended, runCommand } from './support/run-export.ts';
import { bothAt, openSession, speakerReady, stageReady } from './support/session.ts';
import { currentPosition } from './support/stage.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let folder: string;
let built: Ended;
let frenchUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  await writeFile(join(folder, 'mine.txt'), 'stays');
  built = await runCommand('build', ['--single-file', '--out', folder]);
  frenchUrl = pathToFileURL(join(folder, 'jardin.html')).href;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('each language is one file, and existing files of the folder are kept', async () => {
  expect(built).toMatchObject({ code: 0, stderr: '' });
  expect((await readdir(folder)).sort()).toEqual(['jardin-en.html', 'jardin.html', 'mine.txt']);
  for (const file of ['jardin.html', 'jardin-en.html']) {
    expect(built.stdout).toContain(file);
    const html = await readFile(join(folder, file), 'utf8');
    expect(html.length).toBeLessThan(800_000);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
    expect(html).toMatch(/^reveal\.js [\d.]+, MIT$/m);
    expect(html).toContain('Hakim El Hattab');
    expect(html).toContain('The Bricolage Grotesque Project Authors');
  }
});

test('the command prints the checksum of each file', async () => {
  const files = await Promise.all(
    ['jardin-en.html', 'jardin.html'].map(async (file) => {
      const bytes = await readFile(join(folder, file));
      return `${createHash('sha256').update(bytes).digest('hex')}  ${file}`;
    }),
  );
  expect(built.stdout).toContain(`\n${files.join('\n')}\n`);
});

test('a single file opened from a disk handles keys, has its typefaces and animates its figures', async () => {
  const page = await openStage({ site: frenchUrl, at: '#volume', reducedMotion: 'no-preference' });
  const missing = await page.evaluate(async (fallback) => {
    await document.fonts.ready;
    const typefaces = [...document.fonts].filter(({ family }) => !family.includes(fallback));
    return typefaces.filter(({ status }) => status !== 'loaded').length;
  }, FALLBACK);
  expect(missing).toBe(0);
  await page.locator('#volume [data-figure-state="ready"]').waitFor();
  await page.keyboard.press('ArrowRight');
  expect(await currentPosition(page)).toMatchObject({ slide: 'volume', steps: 1 });
  await page.locator('#volume canvas').waitFor({ state: 'attached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await page.locator('.deck.overview').waitFor({ state: 'attached' });
  expect(await page.locator('.not-started').count()).toBe(0);
});

test('the speaker page stays synchronised with the slides when it is opened again or a window is reloaded', async () => {
  const windows = await openSession({ site: frenchUrl, at: '#volume' });
  const { stage, speaker } = windows;
  await bothAt(windows, 'volume/0');
  await speaker.keyboard.press('ArrowRight');
  await bothAt(windows, 'volume/1');
  await stage.keyboard.press('ArrowRight');
  await bothAt(windows, 'curves/0');
  await stage.keyboard.press('s');
  await stage.reload();
  await stageReady(stage);
  await bothAt(windows, 'curves/0');
  await speaker.reload();
  await speakerReady(speaker);
  await speaker.keyboard.press('ArrowLeft');
  await bothAt(windows, 'volume/1');
  expect(stage.context().pages()).toHaveLength(2);
});

test('windows synchronise without BroadcastChannel, as in Safari', async () => {
  const windows = await openSession({
    site: frenchUrl,
    at: '#volume',
    prepare: (page) =>
      page.context().addInitScript(() => {
        BroadcastChannel.prototype.postMessage = () => {};
      }),
  });
  await bothAt(windows, 'volume/0');
  await windows.speaker.keyboard.press('ArrowRight');
  await bothAt(windows, 'volume/1');
  await windows.stage.keyboard.press('ArrowRight');
  await bothAt(windows, 'curves/0');
});

test.each([
  ['Stage', {}],
  ['Reader', { viewport: PHONE }],
] as const)('the %s prints one page per slide', async (_, options) => {
  const page = await open({ site: frenchUrl, ...options });
  await page.locator(':root[data-view-ready]').waitFor({ state: 'attached' });
  const { bytes } = await print(page);
  expect((await openPdf(bytes)).getPageCount()).toBe(
    await page.locator('.slides > .slide').count(),
  );
});

test('the link to the other language opens its file at the same slide', async () => {
  const page = await openStage({ site: frenchUrl, at: '#known' });
  await page.getByRole('link', { name: 'English' }).click();
  await stageReady(page);
  expect(page.url()).toBe(frenchUrl.replace('jardin.html', 'jardin-en.html#known'));
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});

test.each([
  [390, 844],
  [320, 568],
])(
  'the link to the other language names its file in a window of %d × %d',
  async (width, height) => {
    const page = await open({ site: frenchUrl, viewport: { width, height } });
    const link = page.locator('.navbar .language-link');
    const hint = await link.evaluate((it) => getComputedStyle(it, '::after').content);
    expect(hint).toBe('"jardin-en.html"');
    expect(await link.getAttribute('title')).toBe('English (jardin-en.html, beside this file)');
    const horizontalOverflow = () =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(horizontalOverflow)).toBe(0);
  },
);

test('on the Stage the link to the other language names its file, too', async () => {
  const page = await openStage({ site: frenchUrl.replace('jardin.html', 'jardin-en.html') });
  const link = page.locator('.stage-interface').getByRole('link', { name: 'Français' });
  expect(await link.getAttribute('title')).toBe('Français (jardin.html, à côté de ce fichier)');
});

test('the preflight checks of a single file succeed without a network', async () => {
  const page = await open({ site: frenchUrl, at: '?view=preflight' });
  for (const check of ['offline', 'version', 'fonts', 'figures', 'speaker']) {
    await page.locator(`[data-check="${check}"][data-state="good"]`).waitFor();
  }
});

test('without scripts the document is readable', async () => {
  const page = await open({ site: frenchUrl, viewport: PHONE, javaScriptEnabled: false });
  await page.getByRole('heading', { level: 1, name: 'Le jardin' }).waitFor();
});

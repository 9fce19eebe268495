import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, serveFolder } from '../../src/cli/browser/site-server.ts';
import { main } from '../../src/cli/new/new.ts';
import { buildProject } from './support/build-project.ts';
import { open, openStage } from './support/open.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

const silent = { print: () => {}, log: () => {} };

let parent: string;
let plain: Site;
let several: Site;
/** A deck in one language, as the command writes it, and one in three with five acts and a seesaw. */
let [one, three] = ['', ''];
/** What the build of the first prints and logs. */
let said: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'bascule-new-'));
  one = join(parent, 'Mon exposé été');
  three = join(parent, 'several');
  expect(await main([one, '--lang', 'fr'], silent)).toBe(0);
  expect(await main([three], silent)).toBe(0);
  for (const folder of [one, three]) {
    await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  }
  await addLanguages(three);
  await buildProject(three, join(three, 'dist'));
  said = await buildWithPdfs(one);
  plain = await serveFolder(join(one, 'dist'));
  several = await serveFolder(join(three, 'dist'));
});
afterAll(async () => {
  await plain?.close();
  await several?.close();
  await rm(parent, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** Runs the build command of the deck there; rejects if it fails. @returns what it prints and logs */
async function buildWithPdfs(folder: string): Promise<string> {
  const { NODE_ENV: _, INIT_CWD: __, ...env } = process.env;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['src/cli/run.js', 'src/cli/build.ts', '--no-previews'],
    { cwd: folder, env },
  );
  return stdout + stderr;
}

/** Makes the texts of a deck exist in French and German, too, and gives it five acts. */
async function addLanguages(folder: string): Promise<void> {
  const slides = join(folder, 'slides');
  const edit = async (path: string, change: (text: string) => string) =>
    writeFile(join(slides, path), change(await readFile(join(slides, path), 'utf8')));
  const act = (lang: string, number: string) =>
    `---\nlayout: act\nminutes: 0:10\n---\n## Act ${number} in ${lang}\n\nNote:\nGo on.\n`;
  const numbers = ['one', 'two', 'three', 'four', 'five'];
  await cp(join(slides, 'en'), join(slides, 'fr'), { recursive: true });
  await cp(join(slides, 'en'), join(slides, 'de'), { recursive: true });
  for (const lang of ['en', 'fr', 'de']) {
    for (const number of numbers) {
      await writeFile(join(slides, lang, `act-${number}.md`), act(lang, number));
    }
  }
  const inAll = (text: string) =>
    text
      .replace(/\{ en: ("[^"]*") \}/g, '{ en: $1, fr: $1, de: $1 }')
      .replace(/^ {4}en: (\{.*\})$/gm, '    en: $1\n    fr: $1\n    de: $1');
  await edit('facts.yaml', (text) => inAll(text).replace('value: 15', 'value: 15.5'));
  await edit('deck.yaml', (text) =>
    inAll(text)
      .replace('languages: [en]', 'languages: [en, fr, de]')
      .replace('motif: plain', 'motif: seesaw\nactors: [{}, {}, {}, { color: "#336698" }]')
      .replace(
        '  - growth',
        `${numbers.map((name) => `  - act: { en: ${name}, fr: ${name}, de: ${name} }\n    slides: [act-${name}]`).join('\n')}\n  - growth`,
      ),
  );
  await edit('figures/growth.ts', (text) =>
    text
      .replace(/\{ en: ('[^']*') \}/g, '{ en: $1, fr: $1, de: $1 }')
      .replace(/en: (`[^`]*`)/, 'en: $1, fr: $1, de: $1'),
  );
}

test('a new deck has nothing to correct but its address, and its PDF is printed and checked', async () => {
  // Only the advice to give its address.
  expect(said.split('\n').filter((line) => /slides\/|Warning/.test(line))).toEqual([
    expect.stringMatching(/^It does not know where it will be: /),
  ]);
  expect(existsSync(join(one, 'dist/mon-expose-ete-fr.pdf'))).toBe(true);
  expect(existsSync(join(one, 'dist/mon-expose-ete-fr-notes.pdf'))).toBe(true);
});

test('a new deck has icons and a name of its own', async () => {
  const manifest = JSON.parse(await readFile(join(one, 'dist/manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'Mon exposé été', lang: 'fr' });
  for (const { src } of manifest.icons) {
    expect((await fetch(new URL(src, plain.address))).status).toBe(200);
  }
  const page = await open({ site: plain.address, at: '?view=reader' });
  expect(await page.title()).toBe('Mon exposé été');
  const icon = await page.locator('link[rel="icon"]').getAttribute('href');
  expect(await (await fetch(new URL(icon ?? '', plain.address))).text()).toContain(
    'Mon exposé été',
  );
});

test('a deck in one language offers no other', async () => {
  const reader = await open({ site: plain.address, at: '?view=reader' });
  expect(await reader.locator('.language-link, link[hreflang]').count()).toBe(0);
  const stage = await openStage({ site: plain.address, at: '#croissance' });
  const before = stage.url();
  await stage.keyboard.press('l');
  await stage.keyboard.press('ArrowRight');
  await stage
    .locator('.fragment.visible, [data-figure-state]')
    .first()
    .waitFor({ state: 'attached' });
  expect(stage.url()).toBe(before);
  expect(await stage.locator('.toast:visible').count()).toBe(0);
});

test('the plain motif is a line, whose thick part grows with the talk', async () => {
  const page = await openStage({ site: plain.address, at: '#croissance', reducedMotion: 'reduce' });
  const mark = page.locator('.progress-mark');
  const width = async () => (await mark.boundingBox())?.width ?? 0;
  const middle = await width();
  await page.keyboard.press('End');
  await expect.poll(width).toBeGreaterThan(middle * 1.5);
  const { rotate, clipPath } = await page
    .locator('[data-layout="title"] .slide-body')
    .evaluate((body) => ({
      rotate: getComputedStyle(body, '::before').rotate,
      clipPath: getComputedStyle(body, '::after').clipPath,
    }));
  expect([rotate, clipPath]).toEqual(['none', 'none']);
});

test('a seesaw tips further with each of five acts', async () => {
  const page = await open({ site: several.address, at: '?view=reader' });
  const tilts = await page
    .locator('[data-layout="act"] .slide-body')
    .evaluateAll((bodies) => bodies.map((body) => getComputedStyle(body, '::before').rotate));
  expect(tilts).toEqual(['0deg', '2deg', '4deg', '6deg', '8deg']);
});

test('a language without a translation has its own pages, numbers and dates, and English buttons', async () => {
  const page = await openStage({ site: several.address, at: 'de/#sources' });
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await page.locator('#sources').textContent()).toContain('15,5');
  await page.getByRole('button', { name: 'Next' }).waitFor({ state: 'attached' });
  // Read aloud, the buttons are English, and what they show of the slides is German.
  await page.keyboard.press('/');
  const languageOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((part) => part.closest<HTMLElement>('[lang]')?.lang);
  await page.locator('.find[open] .find-title').first().waitFor();
  expect(await languageOf('.controls')).toBe('en');
  expect(await languageOf('.find-title')).toBe('de');
  expect(await languageOf('.find label')).toBe('en');
  await page.keyboard.press('Escape');
  const locale = page.locator('meta[property="og:locale"]');
  expect(await locale.getAttribute('content')).toBe('de_DE');
  const languages = page.locator('link[hreflang]');
  expect(
    await languages.evaluateAll((links) => links.map((link) => link.getAttribute('hreflang'))),
  ).toEqual(['en', 'x-default', 'fr', 'de']);
  const reader = await open({ site: several.address, at: 'de/?view=reader' });
  expect(await reader.locator('.language-link').allTextContents()).toEqual(['English', 'Français']);
});

test('the key L leads through all three languages', async () => {
  const page = await openStage({ site: several.address, at: '#growth' });
  for (const lang of ['fr', 'de', 'en']) {
    await page.keyboard.press('l');
    await page
      .locator(`html[lang="${lang}"] .stage-interface .controls`)
      .waitFor({ state: 'attached' });
    expect(page.url()).toMatch(/#growth/);
  }
});

test('the colour of a fourth actor is that of deck.yaml', async () => {
  const page = await open({ site: several.address, at: '?view=reader' });
  const token = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--color-actor-4'),
  );
  expect(token).toBe('#336698');
});

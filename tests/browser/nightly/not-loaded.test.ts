import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { builtVersion, startSite, type Version } from '../support/changing-site.ts';
import { open, openStage, PHONE, WIDE } from '../support/open.ts';

/** Cleanups of the current test. */
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** Messages of the browser about scripts that it cannot load or run. */
const BROWSER_MESSAGES = [
  /Failed to load/,
  /^failed: /,
  /MIME type/,
  /blocked by CORS/,
  /ERR_FAILED/,
];

const NOT_LOADED = {
  fr: 'Les scripts n’ont pas pu être chargés\u202f; voici la présentation à lire. Rechargez la page,',
  en: 'The scripts could not be loaded; here is the presentation as text. Reload the page,',
};
const FROM_DISK = {
  fr: 'Un navigateur n’exécute pas un site ouvert depuis un disque\u202f;',
  en: 'A browser does not run a site opened from a disk;',
};

/** Waits for the message; asserts that the document is readable and hides the controls that need scripts. */
async function expectReadable(page: Page, message: string): Promise<void> {
  await page.locator('.not-started:visible').waitFor();
  expect(await page.locator('.not-started').allInnerTexts()).toEqual([
    expect.stringContaining(message),
  ]);
  expect(await page.locator('.navbar-action:visible').count()).toBe(0);
  const slides = page.locator('.slides > .slide');
  expect(await page.locator('.slides > .slide:visible').count()).toBe(await slides.count());
  expect(await page.locator('.notes:visible').count()).toBeGreaterThan(0);
  await page.locator('.contents > summary').click();
  expect(await page.locator('.contents nav').isVisible()).toBe(true);
}

const isMain = (path: string) => /(?:^|\/)main-[^/]+\.js$/.test(path);

/** A host that sends scripts as plain text and disables MIME type sniffing. */
const scriptsAsText: Version = async (path) => {
  const content = await builtVersion(path);
  if (!path.endsWith('.js')) return content;
  const headers = { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' };
  return { status: 200, headers, body: String(content) };
};

const withoutMain: Version = async (path) => {
  if (isMain(path)) throw new Error('missing');
  return builtVersion(path);
};

/** A host that serves the page of a folder without redirecting to the URL with the trailing slash. */
const withoutTrailingSlash: Version = async (path) => {
  if (path !== 'en' && path !== '/un/sous-chemin') return builtVersion(path);
  const content = await builtVersion(path === 'en' ? 'en/index.html' : 'index.html');
  return { status: 200, headers: { 'Content-Type': 'text/html' }, body: String(content) };
};

test.each<[string, 'fr' | 'en', string, typeof WIDE, Version]>([
  ['scripts are sent as plain text', 'fr', '', WIDE, scriptsAsText],
  ['scripts are sent as plain text', 'en', 'en/', PHONE, scriptsAsText],
  ['the first script is missing', 'fr', '', PHONE, withoutMain],
  ['the first script is missing', 'en', 'en/?view=stage', WIDE, withoutMain],
  ['the first script is missing', 'fr', '?view=speaker', WIDE, withoutMain],
  ['the URL has no trailing slash', 'en', 'en', WIDE, withoutTrailingSlash],
])('if %s (%s, “%s”), a message explains what to do', async (_, lang, at, viewport, version) => {
  const site = await startSite(version);
  cleanups.push(site.close);
  const page = await open({ site: site.address, at, viewport, expected: BROWSER_MESSAGES });
  await expectReadable(page, NOT_LOADED[lang]);
});

test('the message also appears if the URL of the site has no trailing slash', async () => {
  const site = await startSite(withoutTrailingSlash);
  cleanups.push(site.close);
  const page = await open({ site: site.address.replace(/\/$/, ''), expected: BROWSER_MESSAGES });
  await expectReadable(page, NOT_LOADED.fr);
});

/** Saves the pages and first scripts of the built site to a folder and returns its `file:` URL. */
async function saveToDisk(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  const html = String(await builtVersion('index.html'));
  const scripts = html.match(/(?<=src="\.\/)assets\/[^"]+\.js(?=")/g) ?? [];
  expect(scripts.some(isMain)).toBe(true);
  for (const path of ['index.html', 'en/index.html', 'icons/icon.svg', ...scripts]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), String(await builtVersion(path)));
  }
  return `${pathToFileURL(folder).href}/`;
}

test('the built site opened from a disk explains in each language how to present it', async () => {
  const page = await open({
    site: await saveToDisk(),
    at: 'index.html',
    expected: BROWSER_MESSAGES,
  });
  await expectReadable(page, FROM_DISK.fr);
  const message = await page.locator('.not-started').innerText();
  expect(message).toContain('npm run build -- --single-file');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/\/en\/index\.html$/);
  await expectReadable(page, FROM_DISK.en);
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL(/(?<!\/en)\/index\.html$/);
});

test('at a linked slide the message is visible, and axe finds no violation', async () => {
  const site = await startSite(withoutMain);
  cleanups.push(site.close);
  const page = await open({ site: site.address, at: '#volume', expected: BROWSER_MESSAGES });
  await page.locator('.not-started').waitFor();
  await expect
    .poll(() => page.locator('#volume').evaluate((it) => Math.abs(it.getBoundingClientRect().top)))
    .toBeLessThan(60);
  expect((await page.locator('.not-started').boundingBox())?.y).toBe(0);
  expect(await page.locator('#volume .slide-title').isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('if the scripts load, there is no message', async () => {
  const page = await openStage();
  expect(await page.locator('.not-started').count()).toBe(0);
});

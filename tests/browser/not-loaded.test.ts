import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { violations } from './support/axe.ts';
import { builtVersion, startSite, type Version } from './support/changing-site.ts';
import { open, openStage, PHONE, WIDE } from './support/open.ts';

/** Ends what a test has begun. */
const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** What the browser itself says of scripts that it cannot load or run. */
const FAILURES = [/Failed to load/, /^failed: /, /MIME type/, /blocked by CORS/, /ERR_FAILED/];

const NOT_LOADED = {
  fr: 'Les scripts n’ont pas pu être chargés\u202f; voici la présentation à lire. Rechargez la page,',
  en: 'The scripts could not be loaded; here is the presentation to read. Reload the page,',
};
const FROM_DISK = {
  fr: 'Un navigateur n’exécute pas un site ouvert depuis un disque\u202f;',
  en: 'A browser does not run a site opened from a disk;',
};

/** Awaits the sentence, and that the document can be read and offers nothing that needs scripts. */
async function expectToBeRead(page: Page, said: string): Promise<void> {
  await page.locator('.not-started:visible').waitFor();
  expect(await page.locator('.not-started').allInnerTexts()).toEqual([
    expect.stringContaining(said),
  ]);
  expect(await page.locator('.navbar-action:visible').count()).toBe(0);
  const slides = page.locator('.deck-slides > .slide');
  expect(await page.locator('.deck-slides > .slide:visible').count()).toBe(await slides.count());
  expect(await page.locator('.notes:visible').count()).toBeGreaterThan(0);
  await page.locator('.contents > summary').click();
  expect(await page.locator('.contents nav').isVisible()).toBe(true);
}

const isMain = (path: string) => /(?:^|\/)main-[^/]+\.js$/.test(path);

/** A host that sends scripts as plain text, and forbids to guess. */
const asText: Version = async (path) => {
  const content = await builtVersion(path);
  if (!path.endsWith('.js')) return content;
  const headers = { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' };
  return { status: 200, headers, body: String(content) };
};

const withoutMain: Version = async (path) => {
  if (isMain(path)) throw new Error('missing');
  return builtVersion(path);
};

/** A host that answers the address of a folder without its slash by the page of the folder. */
const withoutSlash: Version = async (path) => {
  if (path !== 'en' && path !== '/un/sous-chemin') return builtVersion(path);
  const content = await builtVersion(path === 'en' ? 'en/index.html' : 'index.html');
  return { status: 200, headers: { 'Content-Type': 'text/html' }, body: String(content) };
};

test.each<[string, 'fr' | 'en', string, typeof WIDE, Version]>([
  ['scripts are sent as plain text', 'fr', '', WIDE, asText],
  ['scripts are sent as plain text', 'en', 'en/', PHONE, asText],
  ['the first script is missing', 'fr', '', PHONE, withoutMain],
  ['the first script is missing', 'en', 'en/?view=stage', WIDE, withoutMain],
  ['the first script is missing', 'fr', '?view=speaker', WIDE, withoutMain],
  ['an address lacks its last slash', 'en', 'en', WIDE, withoutSlash],
])('where %s (%s, “%s”), a sentence says what to do', async (_, lang, at, viewport, version) => {
  const site = await startSite(version);
  endings.push(site.close);
  const page = await open({ site: site.address, at, viewport, expected: FAILURES });
  await expectToBeRead(page, NOT_LOADED[lang]);
});

test('an address of the whole site that lacks its last slash is told of, too', async () => {
  const site = await startSite(withoutSlash);
  endings.push(site.close);
  const page = await open({ site: site.address.replace(/\/$/, ''), expected: FAILURES });
  await expectToBeRead(page, NOT_LOADED.fr);
});

/** Saves what a visitor of the built site is sent at first, as it lies on a disk. */
async function onDisk(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  endings.push(() => rm(folder, { recursive: true, force: true }));
  const html = String(await builtVersion('index.html'));
  const scripts = html.match(/(?<=src="\.\/)assets\/[^"]+\.js(?=")/g) ?? [];
  expect(scripts.some(isMain)).toBe(true);
  for (const path of ['index.html', 'en/index.html', 'icons/icon.svg', ...scripts]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), String(await builtVersion(path)));
  }
  return `${pathToFileURL(folder).href}/`;
}

test('the built site opened from a disk says how to present it, in each language', async () => {
  const page = await open({ site: await onDisk(), at: 'index.html', expected: FAILURES });
  await expectToBeRead(page, FROM_DISK.fr);
  const said = await page.locator('.not-started').innerText();
  expect(said).toContain('npm run build -- --single-file');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/\/en\/index\.html$/);
  await expectToBeRead(page, FROM_DISK.en);
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL(/(?<!\/en)\/index\.html$/);
});

test('at a linked slide the sentence is in sight, and the page has no faults of accessibility', async () => {
  const site = await startSite(withoutMain);
  endings.push(site.close);
  const page = await open({ site: site.address, at: '#facture', expected: FAILURES });
  await page.locator('.not-started').waitFor();
  await expect
    .poll(() => page.locator('#facture').evaluate((it) => Math.abs(it.getBoundingClientRect().top)))
    .toBeLessThan(60);
  expect((await page.locator('.not-started').boundingBox())?.y).toBe(0);
  expect(await page.locator('#facture .slide-title').isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
});

test('where the scripts come, nothing is said', async () => {
  const page = await openStage();
  expect(await page.locator('.not-started').count()).toBe(0);
});

import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { open, openStage, PHONE } from '../support/open.ts';

/** The source of a page up to the end of its head, which messengers and search engines read without scripts. */
async function headOf(path: string): Promise<string> {
  const response = await fetch(inject('site') + path);
  expect(response.status, path).toBe(200);
  return (await response.text()).replace(/<\/head>.*/s, '');
}

const metaContent = (head: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(head)?.[1];

test.each(['', 'en/'])(
  'every slide of “%s” has a preview page with its title and a description',
  async (at) => {
    const page = await openStage({ at });
    const slides = await page
      .locator('.slides > .slide')
      .evaluateAll((all) =>
        all.map((slide) => [slide.id, slide.querySelector('.slide-title')?.textContent] as const),
      );
    const titles = new Map<string, string>();
    for (const [name, title] of slides) {
      const head = await headOf(`${at}s/${name}/`);
      expect(title, name).toBeTruthy();
      expect(metaContent(head, 'og:title'), name).toBe(title);
      expect(metaContent(head, 'og:description')?.length, name).toBeGreaterThan(15);
      expect(metaContent(head, 'description'), name).toBe(metaContent(head, 'og:description'));
      titles.set(metaContent(head, 'og:description') ?? '', name);
    }
    expect(slides.length).toBeGreaterThan(0);
    expect(titles.size).toBe(slides.length);
  },
);

test.each([
  ['s/volume/', '#volume', 'La pluie récoltée'],
  ['en/s/volume/', 'en/#volume', 'Rain collected would rise'],
])('%s redirects to the slide, and Back returns to the page before', async (from, to, title) => {
  const page = await open({ at: '?view=reader' });
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  const previousUrl = page.url();
  await page.goto(inject('site') + from);
  await page.waitForURL(inject('site') + to);
  await page.locator('#volume.present').waitFor();
  expect(await page.locator('.present .slide-title').textContent()).toContain(title);
  await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
  await page.goBack();
  expect(page.url()).toBe(previousUrl);
});

test('on a phone the redirect shows the slide in the Reader', async () => {
  const page = await open({ at: 's/dates/', viewport: PHONE });
  await page.waitForURL(`${inject('site')}#dates`);
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await expect
    .poll(() => page.locator('#dates').evaluate((slide) => slide.getBoundingClientRect().top))
    .toBeLessThan(200);
});

test('without JavaScript the browser is redirected, too', async () => {
  const page = await open({
    at: 's/volume/',
    viewport: PHONE,
    javaScriptEnabled: false,
    // Requests of the page that is left are cancelled.
    expected: [/^failed: /],
  });
  await page.waitForURL(`${inject('site')}#volume`);
  await page.getByRole('heading', { name: 'La pluie récoltée' }).waitFor();
});

/** Opens the preview page of a slide without its redirect. */
const openWithoutRedirect = (at: string) =>
  open({
    at,
    prepare: (page) =>
      page.route(/\/s\/[^/]+\/$/, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/<script>.*?<\/script>/, '');
        await route.fulfill({ response, body });
      }),
  });

test.each([
  ['s/volume/', 'Voir cette diapositive dans la présentation'],
  ['en/s/volume/', 'See this slide in the presentation'],
])('without a redirect, %s is readable and links to the slide', async (at, link) => {
  const page = await openWithoutRedirect(at);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: link }).click();
  await page.locator('#volume.present').waitFor();
});

test('the canonical URL of every page is that of the deck, and absolute', async () => {
  const canonicalOf = (page: Page) => page.locator('link[rel="canonical"]').getAttribute('href');
  expect(await canonicalOf(await openStage({ at: '?view=stage&utm=x#volume' }))).toBe(
    inject('site'),
  );
  const english = await openStage({ at: 'en/index.html' });
  expect(await canonicalOf(english)).toBe(`${inject('site')}en/`);
  for (const link of await english.locator('link[hreflang]').all()) {
    expect(await link.getAttribute('href')).toMatch(/^http/);
  }
  const slide = await openWithoutRedirect('en/s/volume/');
  expect(
    await slide.locator('link[rel="canonical"]').evaluate((link) => (link as HTMLLinkElement).href),
  ).toBe(`${inject('site')}en/`);
});

test.each(['', 'en/'])('without JavaScript “%s” contains each sentence once', async (at) => {
  const page = await open({ at, viewport: PHONE, javaScriptEnabled: false });
  const all = await page.locator('main.deck').innerText();
  const tables = await page.locator('main.deck table').allInnerTexts();
  // Excludes data tables and the source lines of figures, which may repeat text.
  const text = tables.reduce((rest, table) => rest.replace(table, ''), all);
  const sentences = text
    .split(/(?<=[.?!…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > 6 && !/^Source\s?:/.test(sentence));
  expect(sentences.length).toBeGreaterThan(80);
  expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) < index)).toEqual([]);
});

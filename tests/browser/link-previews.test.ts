import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from './support/axe.ts';
import { open, openStage, PHONE } from './support/open.ts';

/** What of a page is read by what never runs a script. */
async function headOf(path: string): Promise<string> {
  const answer = await fetch(inject('site') + path);
  expect(answer.status, path).toBe(200);
  return (await answer.text()).replace(/<\/head>.*/s, '');
}

const tag = (head: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(head)?.[1];

test.each(['', 'en/'])('every slide of “%s” has a page with its own title and text', async (at) => {
  const page = await openStage({ at });
  const slides = await page
    .locator('.deck-slides > .slide')
    .evaluateAll((all) =>
      all.map((slide) => [slide.id, slide.querySelector('.slide-title')?.textContent] as const),
    );
  const titles = new Map<string, string>();
  for (const [name, title] of slides) {
    const head = await headOf(`${at}s/${name}/`);
    expect(title, name).toBeTruthy();
    expect(tag(head, 'og:title'), name).toBe(title);
    expect(tag(head, 'og:description')?.length, name).toBeGreaterThan(15);
    expect(tag(head, 'description'), name).toBe(tag(head, 'og:description'));
    titles.set(tag(head, 'og:description') ?? '', name);
  }
  expect(slides.length).toBeGreaterThan(0);
  expect(titles.size).toBe(slides.length);
});

test.each([
  ['s/facture/', '#facture', 'La trésorerie consommée'],
  ['en/s/facture/', 'en/#facture', 'Cash burnt would rise'],
])(
  '%s leads a person on to the slide, and Back to where one came from',
  async (from, to, title) => {
    const page = await open({ at: '?view=reader' });
    await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
    const came = page.url();
    await page.goto(inject('site') + from);
    await page.waitForURL(inject('site') + to);
    await page.locator('#facture.present').waitFor();
    expect(await page.locator('.present .slide-title').textContent()).toContain(title);
    await page.locator('.stage-interface .controls').waitFor({ state: 'attached' });
    await page.goBack();
    expect(page.url()).toBe(came);
  },
);

test('a phone is led to the slide in the Reader', async () => {
  const page = await open({ at: 's/calendrier/', viewport: PHONE });
  await page.waitForURL(`${inject('site')}#calendrier`);
  await page.locator(':root[data-view-ready="reader"]').waitFor({ state: 'attached' });
  await expect
    .poll(() => page.locator('#calendrier').evaluate((slide) => slide.getBoundingClientRect().top))
    .toBeLessThan(200);
});

test('without JavaScript the browser leads there by itself', async () => {
  const page = await open({
    at: 's/facture/',
    viewport: PHONE,
    javaScriptEnabled: false,
    // What is left is given up.
    expected: [/^failed: /],
  });
  await page.waitForURL(`${inject('site')}#facture`);
  await page.getByRole('heading', { name: 'La trésorerie consommée' }).waitFor();
});

/** Opens the page of a slide in a browser that leads nowhere. */
const stayAt = (at: string) =>
  open({
    at,
    prepare: (page) =>
      page.route(/\/s\/[^/]+\/$/, async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace(/<script>.*?<\/script>/, '');
        await route.fulfill({ response: answer, body });
      }),
  });

test.each([
  ['s/facture/', 'Voir cette diapositive dans la présentation'],
  ['en/s/facture/', 'See this slide in the presentation'],
])('where nothing leads on, %s can be read and has a link', async (at, link) => {
  const page = await stayAt(at);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: link }).click();
  await page.locator('#facture.present').waitFor();
});

test('search engines are told of the deck, by a whole address', async () => {
  const canonicalOf = (page: Page) => page.locator('link[rel="canonical"]').getAttribute('href');
  expect(await canonicalOf(await openStage({ at: '?view=stage&utm=x#facture' }))).toBe(
    inject('site'),
  );
  const english = await openStage({ at: 'en/index.html' });
  expect(await canonicalOf(english)).toBe(`${inject('site')}en/`);
  for (const link of await english.locator('link[hreflang]').all()) {
    expect(await link.getAttribute('href')).toMatch(/^http/);
  }
  const slide = await stayAt('en/s/facture/');
  expect(
    await slide.locator('link[rel="canonical"]').evaluate((link) => (link as HTMLLinkElement).href),
  ).toBe(`${inject('site')}en/`);
});

test.each(['', 'en/'])('who reads “%s” without JavaScript meets each sentence once', async (at) => {
  const page = await open({ at, viewport: PHONE, javaScriptEnabled: false });
  const all = await page.locator('main.deck').innerText();
  const tables = await page.locator('main.deck table').allInnerTexts();
  // A title may say what a fact says, and where a figure comes from is said at each.
  const text = tables.reduce((rest, table) => rest.replace(table, ''), all);
  const sentences = text
    .split(/(?<=[.?!…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > 6 && !/^Source\s?:/.test(sentence));
  expect(sentences.length).toBeGreaterThan(80);
  expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) < index)).toEqual([]);
});

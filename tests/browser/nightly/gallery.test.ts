import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Case, caseId, listCases, THEMES } from '../../../src/vite/gallery/cases.ts';
import { readFixtures } from '../../../src/vite/gallery/fixtures.ts';
import { figuresIn, GALLERY_FIGURES, LANGUAGES } from '../../unit/figures/support/figures.ts';
import { violations } from '../support/axe.ts';
import {
  filterGallery,
  inspectTiles,
  isolateState,
  openGallery,
  serveGallery,
  type Tile,
} from '../support/gallery.ts';
import { apart, textChecker, unpainted } from '../support/gallery-faults.ts';
import { open } from '../support/open.ts';
import { allowLongTests } from '../support/timeouts.ts';

allowLongTests();

const LOCALES = [
  ...LANGUAGES.map((lang) => ({ lang: String(lang), figures: figuresIn(lang) })),
  { lang: 'en', figures: GALLERY_FIGURES.figuresIn('en') },
];
/** All sizes in one theme, and all themes in one size: a theme changes no positions. */
const CASES = listCases(LOCALES).filter(({ theme, size }) => theme === 'light' || size === 'phone');

let server: Awaited<ReturnType<typeof serveGallery>>;
beforeAll(async () => {
  server = await serveGallery();
});
afterAll(() => server.close());

const ONE = { figure: 'volumes', lang: 'en', state: '2027', size: 'phone', theme: 'light' };

/** Adds every detectable fault to one tile and inspects it. */
async function inspectFaultyTile(page: Page): Promise<Tile> {
  const tile = page.locator(`[id="${caseId(ONE)}"]`);
  const state = page.locator('.gallery-state').filter({ has: tile });
  await isolateState(state);
  await tile.evaluate((it) => {
    const [first, second, third, fourth] = it.querySelectorAll('svg text');
    first?.setAttribute('x', '-20');
    for (const place of ['x', 'y']) second?.setAttribute(place, third?.getAttribute(place) ?? '');
    if (fourth) fourth.textContent = '7';
    // By a rule, because Chart.js draws its pixels again, also on another canvas.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`[id="${it.id}"] canvas { visibility: hidden !important }`);
    document.adoptedStyleSheets.push(sheet);
  });
  const tiles = await inspectTiles(page, state);
  const inspected = tiles.find(({ name }) => name === caseId(ONE));
  if (!inspected) throw new Error('There is no tile.');
  return inspected;
}

/** The message of the page after the values of a theme are removed from its style sheets. */
async function captionWithoutThemeValues(page: Page): Promise<string> {
  await page.route('**/*.css', async (route) => {
    const sheet = await route.fetch();
    const without = (await sheet.text()).replaceAll('prefers-color-scheme', 'never');
    await route.fulfill({ response: sheet, body: without });
  });
  await filterGallery(page, { ...ONE, theme: 'dark' });
  const caption = page.locator('.gallery-tile figcaption');
  return caption.evaluate((it) => getComputedStyle(it, '::after').content);
}

/** Opens the page once and collects what the tests below check. */
async function inspectGallery() {
  const page = await openGallery(server.site, { at: '?theme=light' });
  const light = await inspectTiles(page);
  const faulty = await inspectFaultyTile(page);
  await filterGallery(page, { size: 'phone' });
  const others = (await inspectTiles(page)).filter(({ name }) => !name.endsWith('.light'));
  const names = await page.evaluate(async () => {
    const html = await (await fetch('/gallery/')).text();
    return Array.from(html.matchAll(/ id="([^".]+(?:\.[^".]+){4})"/g), ([, id]) => id);
  });
  const themes = await page
    .locator('.gallery-tiles')
    .first()
    .locator('.gallery-drawings')
    .evaluateAll((drawings) =>
      drawings.map((drawing) => getComputedStyle(drawing).backgroundColor),
    );
  const tables = await page.locator('.gallery-figure').evaluateAll((figures) =>
    figures.map((figure) => ({
      of: figure.querySelector('h2')?.textContent,
      values: Array.from(
        figure.querySelectorAll('tbody td:nth-child(2)'),
        ({ textContent }) => textContent,
      ),
    })),
  );
  await filterGallery(page, { size: 'phone', theme: 'dark' });
  const axe = await violations(page);
  const caption = await captionWithoutThemeValues(page);
  return { names, themes, tables, tiles: [...light, ...others], faulty, axe, caption };
}
let inspection: Awaited<ReturnType<typeof inspectGallery>>;
beforeAll(async () => {
  inspection = await inspectGallery();
});

const wrongTexts = textChecker(LOCALES);

test('the gallery shows every figure in every language, state, size and theme', async () => {
  const { names, tiles } = inspection;
  expect(names).toEqual(listCases(LOCALES).map(caseId));
  expect(names.length).toBeGreaterThan(700);
  expect(new Set(names).size).toBe(names.length);
  expect(tiles.map(({ name }) => name).sort()).toEqual(CASES.map(caseId).sort());
});

test('every picture and every chart is painted', async () => {
  const { tiles } = inspection;
  expect(tiles.flatMap(unpainted)).toEqual([]);
});

test('no text is cut, overlaps another or is missing in the table', async () => {
  const { tiles } = inspection;
  const cases = new Map(CASES.map((of) => [caseId(of), of]));
  expect(tiles.flatMap((tile) => wrongTexts(tile, cases.get(tile.name) as Case))).toEqual([]);
});

test('picture and chart have the same texts at the same positions', async () => {
  const { tiles } = inspection;
  expect(tiles.flatMap(apart)).toEqual([]);
});

test('the tables beside the drawings have the data of the figures', async () => {
  const { tables } = inspection;
  const wanted = LOCALES.flatMap(({ lang, figures }) =>
    Array.from(figures, ([name, { rows }]) => ({
      of: `${name}, ${lang}`,
      values: rows.map(({ value }) => (typeof value === 'string' ? value : value.text)),
    })),
  );
  expect(tables).toEqual(wanted);
});

test('each theme has the background colour of its style rule', async () => {
  const { themes } = inspection;
  const [light, dark, print] = themes;
  expect(themes).toHaveLength(THEMES.length);
  expect(dark).not.toBe(light);
  expect(print).toBe(light);
});

test('axe finds no violation on the page', async () => {
  const { axe } = inspection;
  expect(axe).toEqual([]);
});

test('a tile with faults is detected', async () => {
  const faults = wrongTexts(inspection.faulty, ONE).join('\n');
  expect(faults).toMatch(/picture: cut/);
  expect(faults).toMatch(/picture: over one another/);
  expect(faults).toMatch(/picture: drawn only: 7/);
  expect(faults).not.toMatch(/chart:/);
  expect(apart(inspection.faulty).length).toBeGreaterThanOrEqual(3);
  expect(unpainted(inspection.faulty)).toEqual([`${caseId(ONE)}: 0`]);
});

test('a message names a theme without values in the style sheets', async () => {
  const { caption } = inspection;
  expect(caption).toBe('" (no values)"');
});

test('a filter without matches shows a message', async () => {
  const answer = await fetch(`${server.site}gallery/?figure=nothing`);
  expect(await answer.text()).toContain('No figure is like that');
});

test('every fixture is a slide with its name in the deck of fixtures', async () => {
  const names = (await readFixtures(process.cwd())).slides.map(({ name }) => name);
  expect(names).toContain('list');
  expect(names).not.toContain('README');
  const html = await (await fetch(`${server.site}gallery/slides/deck/`)).text();
  const slides = html.matchAll(/<section (?=[^>]*class="slide)[^>]*?\bid="([^"]+)"/g);
  expect(Array.from(slides, ([, name]) => name)).toEqual(['fixtures', ...names]);
});

test('the page of fixtures shows slides on the Stage, in print, and in the Reader in both themes', async () => {
  const page = await open({
    site: server.site,
    at: 'gallery/slides/?slide=list',
    viewport: { width: 1400, height: 2400 },
    expected: [/\[vite\]/],
  });
  const list = page.locator('[data-fixture="list"]');
  const frames = await list
    .locator('iframe')
    .evaluateAll((all) => all.map((frame) => frame.getAttribute('title')));
  const shown = async (title: string, selector = '.slide#list') => {
    const slide = list.frameLocator(`iframe[title="${title}"]`).locator(selector);
    await slide.getByText('Shown by the first step').waitFor({ timeout: 100_000 });
    return slide;
  };
  expect(frames).toContain('list · stage · light · 2');
  await shown('list · stage · light · 1');
  // The page of the first step follows that of the slide's beginning.
  await shown('list · stage · print · 0', '.slide#list + .slide.continued');
  const colourIn = async (title: string) =>
    (await shown(title)).evaluate((slide) => getComputedStyle(slide).color);
  const [light, dark] = [
    await colourIn('list · reader · light · 0'),
    await colourIn('list · reader · dark · 0'),
  ];
  expect(light).toBe('rgb(21, 22, 29)');
  expect(dark).toBe('rgb(241, 239, 232)');
});

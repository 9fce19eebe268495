import { PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { showStep } from '../../../src/cli/browser/stage-page.ts';
import { complete } from '../../../src/cli/pdf/complete.ts';
import { fontsIn } from '../../../src/cli/pdf/fonts.ts';
import { structureOf } from '../../../src/cli/pdf/structure.ts';
import { violations } from '../support/axe.ts';
import { buildFixtureDeck, type FixtureDeck } from '../support/fixture-deck.ts';
import { open, openStage, PHONE } from '../support/open.ts';
import { openPdf, print } from '../support/printed.ts';
import { openSession } from '../support/session.ts';
import { slideProblems } from '../support/slide-problems.ts';

const FIXTURES = [
  'comments',
  'footnotes',
  'italics',
  'list-columns',
  'list-continued',
  'list-many',
  'lists',
  'quote',
  'table',
  'table-columns',
  'table-large',
  'table-steps',
];

let deck: FixtureDeck;
beforeAll(async () => {
  deck = await buildFixtureDeck([...FIXTURES, 'draft']);
});
afterAll(() => deck.close());

test('on the Stage every slide is legible and accessible, and a draft is left out', async () => {
  const page = await openStage({ site: deck.address });
  expect(await page.locator('.slides > .slide').count()).toBe(FIXTURES.length + 1);
  expect(await page.locator('#draft, .slide-draft').count()).toBe(0);
  expect(await slideProblems(page)).toEqual({});
});

test('rows and items are steps, and numbers start where the author starts', async () => {
  const page = await openStage({ site: deck.address });
  const rows = page.locator('#table-steps tbody tr');
  await showStep(page, 'table-steps', 1);
  await expect.poll(() => rows.nth(1).isVisible()).toBe(true);
  expect(await rows.nth(2).isVisible()).toBe(false);
  await showStep(page, 'list-continued', 1);
  const numbers = await page
    .locator('#list-continued li')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item, '::before').content));
  expect(new Set(numbers)).toEqual(new Set(['counter(list-item)']));
  expect(await page.locator('#list-continued ol').getAttribute('start')).toBe('3');
});

test('italics are set in a face of their own, and differ from emphasis', async () => {
  const page = await openStage({ site: deck.address });
  await showStep(page, 'italics', 0);
  const loaded = await page.evaluate(async () => {
    const faces = await document.fonts.load('italic 400 20px "Italics"', 'italics');
    return faces.map(({ style }) => style);
  });
  expect(loaded).toContain('italic');
  const styleOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => {
        const { fontFamily, fontStyle } = getComputedStyle(it);
        return [fontFamily.split(',')[0], fontStyle];
      });
  expect(await styleOf('#italics p > em')).toEqual(['Italics', 'italic']);
  expect(await styleOf('#italics h2 em')).toEqual(['Italics', 'italic']);
  expect(await styleOf('#italics p > strong')).toEqual(['"Bricolage Grotesque"', 'normal']);
});

test('from a text to its footnote and back, the focus moves and the slide stays', async () => {
  const page = await openStage({ site: deck.address });
  await showStep(page, 'footnotes', 0);
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const { hash } = new URL(page.url());
  await page.locator('#footnotes').getByLabel('Footnote 2', { exact: true }).click();
  expect(await focused()).toBe('footnote:footnotes:2');
  await page.locator('#footnotes').getByRole('link', { name: '2, back to the text' }).click();
  expect(await focused()).toBe('footnote-reference:footnotes:2');
  expect(new URL(page.url()).hash).toBe(hash);
});

test('on a phone nothing is cut at the side, and rows that do not fit are stacked', async () => {
  const page = await open({
    site: deck.address,
    at: '?view=reader',
    viewport: PHONE,
    colorScheme: 'dark',
  });
  await page.locator('[data-view-ready="reader"]').waitFor({ state: 'attached' });
  const cut = await page.evaluate(() => {
    const texts = document.createTreeWalker(
      document.querySelector('.slides') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const range = document.createRange();
    const found: string[] = [];
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      if (text.parentElement?.closest('.visually-hidden')) continue;
      range.selectNodeContents(text);
      const { right, width } = range.getBoundingClientRect();
      if (width > 1 && right > innerWidth) found.push(text.textContent ?? '');
    }
    return found;
  });
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  expect(await violations(page)).toEqual([]);
  const cell = page.locator('#table-large td').first();
  expect(await cell.evaluate((it) => getComputedStyle(it, '::before').content)).toContain(
    'What the first of them says about it',
  );
  // A small table stays one.
  const small = page.locator('#table-steps td').first();
  expect(await small.evaluate((it) => getComputedStyle(it).display)).toBe('table-cell');
});

test('tables are tagged on paper, nothing is cut, and italics are printed in their face', async () => {
  const page = await open({ site: deck.address, at: '?view=reader' });
  await page.locator('[data-view-ready="reader"]').waitFor({ state: 'attached' });
  const { bytes, known } = await print(page);
  const completed = await complete(bytes, known);
  expect(completed).toMatchObject({ pages: FIXTURES.length + 1, remarks: [] });
  const pdf = await openPdf(completed.bytes);
  const types = structureOf(pdf).map(({ type }) => type);
  expect(types.filter((type) => type === 'Table')).toHaveLength(5);
  expect(types).toContain('Caption');
  expect(types).toContain('BlockQuote');
  const fonts = fontsIn(pdf).map((font) => String(font.get(PDFName.of('BaseFont'))));
  expect(fonts.join()).toMatch(/SourceSerif4\w*-?It/);
});

test('notes have tables, lists and quotations on the speaker page', async () => {
  const { stage, speaker } = await openSession({ site: deck.address, at: '#table' });
  const notes = speaker.locator('.speaker-notes-text');
  await notes.getByRole('cell', { name: 'last, in italics' }).waitFor();
  await showStep(stage, 'quote', 0);
  const bar = () =>
    notes.locator('blockquote').evaluate((it) => getComputedStyle(it).borderInlineStartWidth);
  await notes.locator('blockquote').waitFor();
  expect(Number.parseFloat(await bar())).toBeGreaterThan(2);
});

test('the finder finds footnotes and cells, and no comment', async () => {
  const page = await openStage({ site: deck.address });
  await page.keyboard.press('/');
  const results = page.locator('dialog [role="option"]');
  const input = page.locator('dialog input');
  await input.fill('Svalbard');
  await expect.poll(() => results.allInnerTexts()).toEqual([expect.stringContaining('Svalbard')]);
  await input.fill('oneself');
  await expect.poll(() => results.count()).toBe(0);
});

test('a deck without them has no byte of their styles and fonts', async () => {
  const site = inject('site');
  const page = await (await fetch(site)).text();
  const found = page.match(
    /task-mark|footnote|quote-source|slide-draft|data-stacks|font-style: ?italic|Italic/g,
  );
  expect(found).toBeNull();
});

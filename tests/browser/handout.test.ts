import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { complete } from '../../src/cli/pdf/complete.ts';
import { placementsOf } from '../../src/cli/pdf/handout/placement.ts';
import { textOnPage } from '../../src/cli/pdf/page-text.ts';
import { titlesIn } from '../../src/cli/pdf/structure.ts';
import { open, openStage, PHONE } from './support/open.ts';
import { labelsOf, openPdf, type Printed, print } from './support/printed.ts';

/** What a handout contains: the pages of each slide and its notes, and the text of each page without spaces. */
async function contentsOf({ bytes, known }: Printed) {
  const completed = await complete(bytes, known);
  // As printed: completing a PDF without the first slide changes the levels of the headings.
  const pdf = await openPdf(bytes);
  const refs = pdf.getPages().map(({ ref }) => ref);
  const placements = placementsOf(pdf, titlesIn(pdf), known.handout ?? 'handout');
  return {
    remarks: completed.remarks,
    labels: labelsOf(await openPdf(completed.bytes)),
    slides: placements.map(({ page }) => refs.indexOf(page)),
    notes: placements.map(({ notes }) => notes.map((page) => refs.indexOf(page))),
    texts: pdf
      .getPages()
      .map((page) => withoutSpaces([...textOnPage(pdf, page).marked.values()].join(''))),
  };
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '');
}

/** The notes of slides, without spaces. */
async function notesOn(page: Page): Promise<string[]> {
  const notes = await page.locator('.slides > .slide > .notes').allTextContents();
  return notes.map(withoutSpaces);
}

test.each(['', 'en/'])(
  'the handout of “%s” has two slides on a page, each with its notes',
  async (at) => {
    const page = await openStage({ at: `${at}?print=handout` });
    const notes = await notesOn(page);
    const two = await contentsOf(await print(page));
    expect(two.remarks).toEqual([]);
    expect(two.slides).toEqual(Array.from({ length: 16 }, (_, index) => Math.floor(index / 2)));
    expect(two.notes).toEqual(two.slides.map((slide) => [slide]));
    expect(two.labels).toEqual(Array.from({ length: 8 }, (_, i) => `${2 * i + 1}, ${2 * i + 2}`));
    notes.forEach((text, index) => {
      expect(two.texts[two.slides[index] ?? 0]).toContain(text);
    });
  },
);

test('with --notes=1 each page has one slide with its notes', async () => {
  const { slides, notes, labels } = await contentsOf(
    await print(await openStage({ at: '?print=notes-pages' })),
  );
  expect(labels).toEqual(Array.from({ length: 16 }, (_, index) => String(index + 1)));
  expect(notes).toEqual(slides.map((slide) => [slide]));
});

test('a slide with notes of 400 words has a page of its own, between pairs of others', async () => {
  const page = await openStage({ at: '?print=handout' });
  const names = ['act-source', 'roles', 'mix', 'act-cistern', 'dates'];
  await page.locator('#mix .notes').evaluate((notes) => {
    const paragraphs = Array.from(document.querySelectorAll('.notes p'), (p) => p.textContent);
    const words = paragraphs.join(' ').split(' ').slice(0, 400);
    notes.replaceChildren(
      ...[0, 100, 200, 300].map((start) => {
        const paragraph = document.createElement('p');
        paragraph.append(words.slice(start, start + 100).join(' '));
        return paragraph;
      }),
    );
  });
  const long = withoutSpaces(await page.locator('#mix .notes').innerText());
  const { slides, notes, texts } = await contentsOf(await print(page, { names }));
  expect(slides).toEqual([0, 0, 1, 2, 2]);
  expect(notes).toEqual(slides.map((slide) => [slide]));
  expect(texts[1]).toContain(long);
});

test('after notes that are longer than a page, the next slide begins a page', async () => {
  const page = await openStage({ at: '?print=handout' });
  await page.locator('#roles .notes').evaluate((notes) => {
    for (let turn = 0; turn < 4; turn++) notes.append(...notes.cloneNode(true).childNodes);
  });
  const printed = await print(page, { names: ['roles', 'mix', 'volume'] });
  const { slides, notes, labels } = await contentsOf(printed);
  expect(notes).toEqual([[0, 1], [2], [2]]);
  expect(slides).toEqual([0, 2, 2]);
  expect(labels).toEqual(['4', '4', '6, 12']);
});

test('a blank figure on the lower slide of a page fails the export', async () => {
  const page = await openStage({ at: '?print=handout' });
  await page.locator('#mix').evaluate((slide) => {
    for (const part of slide.querySelectorAll<SVGElement>('.figure-picture > *'))
      part.style.visibility = 'hidden';
  });
  const { bytes, known } = await print(page, { names: ['volume', 'mix'] });
  await expect(complete(bytes, known)).rejects.toThrow('slide “mix”: its figure is blank.');
});

test('notes that do not begin on the page of their slide fail the export', async () => {
  const page = await openStage({ at: '?print=notes-pages' });
  await page.locator('#volume .notes').evaluate((notes) => {
    notes.style.breakBefore = 'page';
  });
  const { bytes, known } = await print(page, { names: ['volume', 'origins'] });
  await expect(complete(bytes, known)).rejects.toThrow(
    'slide “volume”: its notes do not begin on its page.',
  );
});

test.each([
  ['the Stage', { at: '?print=handout#volume' }],
  ['the Reader', { at: 'en/?print=handout', viewport: PHONE }],
  ['the speaker page', { at: '?view=speaker&print=handout' }],
])('from %s with ?print=handout, the browser prints the handout', async (_, options) => {
  const page = await open(options);
  await page.locator('html[data-view-ready]').waitFor({ state: 'attached' });
  const parents = () =>
    page
      .locator('.notes')
      .evaluateAll((all) =>
        all.map((notes) => [
          notes.parentElement?.id,
          notes.nextElementSibling?.className,
          notes.outerHTML,
        ]),
      );
  const before = await parents();
  const pdf = await openPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pdf.getPages().map((sheet) => Math.round(sheet.getWidth()))).toEqual(
    Array.from({ length: 8 }, () => 842),
  );
  expect(await parents()).toEqual(before);
});

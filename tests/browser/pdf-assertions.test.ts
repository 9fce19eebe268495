import { expect, test } from 'vitest';
import { complete } from '../../src/cli/pdf/complete.ts';
import { textIn, textOnPage } from '../../src/cli/pdf/page-text.ts';
import { captioned, structureOf, titlesIn } from '../../src/cli/pdf/structure.ts';
import { unmetConditions } from '../../src/cli/pdf/ua.ts';
import type { FontSet } from './support/font-sets.ts';
import { openStage } from './support/open.ts';
import { labelsOf, openPdf, type Printed, print, textAt } from './support/printed.ts';

let printed: Promise<Printed & { readonly titles: readonly string[] }> | undefined;

/** The whole deck printed by the browser, with the titles of its slides; printed once for all tests. */
function wholeDeck() {
  printed ??= openStage().then(async (page) => ({
    titles: await page.locator('.slide-title').allTextContents(),
    ...(await print(page)),
  }));
  return printed;
}

/** The error of an export of three slides after a change. */
async function errorAfter(change: () => void): Promise<string> {
  const page = await openStage();
  await page.evaluate(change);
  const { bytes, known } = await print(page, { names: ['mix', 'rest', 'origins'] });
  return complete(bytes, known).then(
    () => 'none',
    (error: Error) => error.message,
  );
}

test('a blank figure fails the export, and its slide is named', async () => {
  const blank = await errorAfter(() => {
    for (const part of document.querySelectorAll<SVGElement>('#mix .figure-picture > *'))
      part.style.visibility = 'hidden';
  });
  expect(blank).toBe('fr, slide “mix”: its figure is blank.');
});

test('text cut off at the edge of the page and a title with another text than on the slide fail the export, each with its slide', async () => {
  const failed = await errorAfter(() => {
    const title = (slide: string) => document.querySelector<HTMLElement>(`#${slide} .slide-title`);
    title('mix')?.style.setProperty('margin-top', '-120px');
    title('rest')?.style.setProperty('text-transform', 'uppercase');
  });
  expect(failed).toMatch(/^fr, slide “mix”: This is outside of the slide: “On sait .*”\./);
  expect(failed).toContain('fr, slide “rest”: the text of its title is “LE QUART');
});

test('a title with words from right to left, and one that is broken at a soft hyphen, have the text of the slide', async () => {
  const failed = await errorAfter(() => {
    const title = (slide: string) => document.querySelector<HTMLElement>(`#${slide} .slide-title`);
    title('mix')?.replaceChildren('שלום, Paris (2030): עולם');
    title('rest')?.replaceChildren(`${'Gesellschafts'.repeat(3)}\u00adordnung`);
  });
  expect(failed).toBe('none');
});

test('other letters in a title from right to left fail the export', async () => {
  const page = await openStage();
  await page.evaluate(() => {
    document.querySelector('#mix .slide-title')?.replaceChildren('שלום');
  });
  const { bytes, known } = await print(page, { names: ['mix', 'rest', 'origins'] });
  const pages = known.pages.map((printed) =>
    printed.slide === 'mix' ? { ...printed, title: 'עולם' } : printed,
  );
  await expect(complete(bytes, { ...known, pages })).rejects.toThrow(
    'fr, slide “mix”: the text of its title is “',
  );
});

test('a wrong number of pages fails the export', async () => {
  const { bytes, known } = await wholeDeck();
  await expect(complete(bytes, { ...known, pages: known.pages.slice(1) })).rejects.toThrow(
    'fr, expected 15 pages, and the browser printed 16.',
  );
});

/** What is appended to the first paragraph and to the title of a slide. */
interface Appended {
  readonly text?: string;
  readonly title?: string;
}

/** The warnings for slides with such texts, printed one a page on a machine with these system fonts. */
async function remarksOn(
  fonts: FontSet,
  slides: Readonly<Record<string, Appended>>,
): Promise<readonly string[]> {
  const page = await openStage({ fonts });
  await page.evaluate((changes) => {
    for (const [name, { text = '', title = '' }] of Object.entries(changes)) {
      document.querySelector(`#${name} .slide-body p`)?.append(text);
      document.querySelector(`#${name} .slide-title`)?.append(title);
    }
  }, slides);
  const { bytes, known } = await print(page, { names: [...Object.keys(slides), 'origins'] });
  const { remarks, bytes: completed } = await complete(bytes, known);
  expect(
    unmetConditions(await openPdf(completed)).map(
      (unmet) => `PDF/UA-1 condition not met: ${unmet}`,
    ),
  ).toEqual(remarks.filter((remark) => remark.startsWith('PDF/UA-1')));
  return remarks;
}

const lacking = (slide: string, characters: string) =>
  `slide “${slide}”: None of the deck’s typefaces has ${characters}. Another font of the machine shows it, or an empty box: use another character, or a typeface that has it (“typefaces” in deck.yaml).`;
const noGlyphOn = (page: number) =>
  `PDF/UA-1 condition not met: page ${page}: a character has no glyph (7.21.8).`;

test('characters of a system font, and those without a glyph in any font, are reported with their slide, also in titles', async () => {
  const remarks = await remarksOn('dejavu', {
    brief: { text: ' 漢 et 👩‍💻' },
    mix: { text: ' 😀 et ☃' },
    rest: { title: ' 😀' },
    points: { title: ' 漢, 🇫🇷 !' },
  });
  expect(remarks).toEqual([
    lacking('brief', '“漢” (U+6F22); “👩‍💻” (U+1F469 U+200D U+1F4BB)'),
    lacking('mix', '“😀” (U+1F600); “☃” (U+2603)'),
    lacking('rest', '“😀” (U+1F600)'),
    lacking('points', '“漢” (U+6F22); “🇫🇷” (U+1F1EB U+1F1F7)'),
    noGlyphOn(1),
    noGlyphOn(4),
  ]);
  expect(await remarksOn('none', { mix: { text: ' 😀' } })).toEqual([
    lacking('mix', '“😀” (U+1F600)'),
    noGlyphOn(1),
  ]);
});

test('all checked conditions of PDF/UA-1 are met, which is not so without completion', async () => {
  const { bytes, known } = await wholeDeck();
  expect(unmetConditions(await openPdf(bytes))).toEqual(
    expect.arrayContaining([
      'the document has no metadata (7.1).',
      'a figure has no alternative (7.3).',
      'a LI element contains NonStruct (7.2).',
      'a link has no description, or is not in the parent tree (7.18.5).',
      'page 1: content is neither tagged nor an artifact (7.1).',
    ]),
  );
  const completed = await complete(bytes, known);
  expect(completed.remarks).toEqual([]);
  expect(unmetConditions(await openPdf(completed.bytes))).toEqual([]);
});

test('the text for screen readers has complete words, in order, without decoration', async () => {
  const { bytes, known, titles } = await wholeDeck();
  const pdf = await openPdf((await complete(bytes, known)).bytes);
  const texts = new Map(pdf.getPages().map((sheet) => [sheet.ref, textOnPage(pdf, sheet)]));
  const spoken = structureOf(pdf)
    .filter(({ type }) => /^(?:H[1-3]|P|LI|T[HD])$/.test(type))
    .map(({ dict }) => textIn(pdf, dict, texts).trim());
  // These words are on two lines; Chromium omits the space at a line break without our style.
  expect(spoken).toContain(
    'Le jardin de Brume prévoit de confier à la citerne, que remplit la pluie, l’essentiel de son eau.',
  );
  expect(spoken).toContain('75\u00a0%');
  expect(spoken).not.toContain('');
  expect(titles).toHaveLength(16);
  expect(spoken).toEqual(expect.arrayContaining([...titles]));
});

test('long notes continue on another page, with the label of the slide', async () => {
  const page = await openStage({ at: '?print=notes-pages' });
  await page.locator('#volume .notes').evaluate((notes) => {
    for (let turn = 0; turn < 4; turn++) notes.append(...notes.cloneNode(true).childNodes);
  });
  const { bytes, known } = await print(page, { names: ['volume', 'origins'] });
  const completed = await complete(bytes, known);
  const labels = labelsOf(await openPdf(completed.bytes));
  expect(labels.length).toBeGreaterThan(2);
  expect([...new Set(labels)]).toEqual(['12', '16']);
  expect(labels.at(-1)).toBe('16');
});

test('pictures keep their alternatives, and figures have theirs', async () => {
  const page = await openStage();
  await page.locator('#brief .slide-body').evaluate(async (body) => {
    const picture = new Image(40, 40);
    picture.alt = 'Un bateau';
    picture.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    const framed = picture.cloneNode() as HTMLImageElement;
    framed.alt = 'Une île';
    const [frame, caption] = ['figure', 'figcaption'].map((name) => document.createElement(name));
    caption?.append('Le soir');
    if (frame && caption) frame.append(framed, caption);
    Object.assign(frame?.style ?? {}, {
      position: 'absolute',
      inset: '40% auto auto 40%',
      margin: 0,
    });
    body.append(picture, frame ?? '');
    await Promise.all([picture.decode(), framed.decode()]);
  });
  const { bytes, known } = await print(page, { names: ['brief', 'mix', 'volume', 'origins'] });
  const completed = await complete(bytes, known);
  const elements = structureOf(await openPdf(completed.bytes));
  const descriptions = await page
    .locator('.slide:not(.left-out) .figure-description')
    .allTextContents();
  expect(descriptions).toHaveLength(2);
  expect(captioned(elements).map(({ dict }) => textAt(dict, 'Alt'))).toEqual(descriptions);
  const all = elements
    .filter(({ type }) => type === 'Figure')
    .map(({ dict }) => textAt(dict, 'Alt'));
  expect(all).toEqual(['Un bateau', 'Une île', ...descriptions]);
});

test('in a handout with --steps, no slide is split between pages', async () => {
  const { bytes } = await print(await openStage({ at: '?print=handout' }), {
    names: ['points'],
    steps: true,
  });
  const pdf = await openPdf(bytes);
  const refs = pdf.getPages().map(({ ref }) => ref);
  // Two fit on a page; the third would be split.
  expect(titlesIn(pdf).map(({ page }) => refs.indexOf(page))).toEqual([0, 0, 1, 1]);
});

test('a picture larger than its slide is scaled down', async () => {
  const page = await openStage();
  await page.locator('#points .slide-body').evaluate(async (body) => {
    const picture = new Image(2000, 2000);
    picture.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    picture.removeAttribute('width');
    picture.removeAttribute('height');
    picture.style.inlineSize = '2000px';
    body.replaceChildren(picture);
    await picture.decode();
  });
  const { known } = await print(page, { names: ['points', 'origins'] });
  expect(known.layout).toEqual([]);
});

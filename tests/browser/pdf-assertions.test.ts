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

/** The error of an export of a slide after a change. */
async function errorAfter(change: (slide: HTMLElement) => void): Promise<string> {
  const page = await openStage();
  await page.locator('#mix').evaluate(change);
  const { bytes, known } = await print(page, { names: ['mix', 'origins'] });
  return complete(bytes, known).then(
    () => 'none',
    (error: Error) => error.message,
  );
}

test('a blank figure fails the export, and its slide is named', async () => {
  const blank = await errorAfter((slide) => {
    for (const part of slide.querySelectorAll<SVGElement>('.figure-picture > *'))
      part.style.visibility = 'hidden';
  });
  expect(blank).toBe('fr, slide “mix”: its figure is blank.');
});

test('a slide with text cut off at the edge of the page fails the export', async () => {
  const cut = await errorAfter((slide) => {
    const title = slide.querySelector<HTMLElement>('.slide-title');
    if (title) title.style.marginTop = '-120px';
  });
  expect(cut).toMatch(/^fr, slide “mix”: This is outside of the slide: “On sait .*”\./);
});

test('a title with another text than on the slide fails the export', async () => {
  const changed = await errorAfter((slide) => {
    const title = slide.querySelector<HTMLElement>('.slide-title');
    if (title) title.style.textTransform = 'uppercase';
  });
  expect(changed).toContain('slide “mix”: the text of its title is “ON SAIT');
});

test('a wrong number of pages fails the export', async () => {
  const { bytes, known } = await wholeDeck();
  await expect(complete(bytes, { ...known, pages: known.pages.slice(1) })).rejects.toThrow(
    'fr, expected 15 pages, and the browser printed 16.',
  );
});

/** The warnings for a slide with this text and title, on a machine with these system fonts. */
async function remarksOn(text: string, fonts: FontSet, title = ''): Promise<readonly string[]> {
  const page = await openStage({ fonts });
  await page.locator('#mix').evaluate(
    (slide, [text, title]) => {
      slide.querySelector('p')?.append(text);
      slide.querySelector('.slide-title')?.append(title);
    },
    [text, title] as const,
  );
  const { bytes, known } = await print(page, { names: ['mix', 'origins'] });
  const { remarks, bytes: completed } = await complete(bytes, known);
  expect(
    unmetConditions(await openPdf(completed)).map(
      (unmet) => `PDF/UA-1 condition not met: ${unmet}`,
    ),
  ).toEqual(remarks.filter((remark) => remark.startsWith('PDF/UA-1')));
  return remarks;
}

const lacking = (characters: string) =>
  `slide “mix”: None of the deck’s typefaces has ${characters}. Another font of the machine shows it, or an empty box: use another character, or a typeface that has it (“typefaces” in deck.yaml).`;
const NO_GLYPH = 'PDF/UA-1 condition not met: page 1: a character has no glyph (7.21.8).';

test('characters of a system font are reported with their slide', async () => {
  expect(await remarksOn(' 😀 et ☃', 'dejavu')).toEqual([lacking('“😀” (U+1F600); “☃” (U+2603)')]);
});

test('characters without a glyph in any font are reported with their slide', async () => {
  expect(await remarksOn(' 漢 et 👩‍💻', 'dejavu')).toEqual([
    lacking('“漢” (U+6F22); “👩‍💻” (U+1F469 U+200D U+1F4BB)'),
    NO_GLYPH,
  ]);
  expect(await remarksOn(' 😀', 'none')).toEqual([lacking('“😀” (U+1F600)'), NO_GLYPH]);
});

test('a title may contain characters that the deck’s fonts do not have', async () => {
  expect(await remarksOn('', 'dejavu', ' 😀')).toEqual([lacking('“😀” (U+1F600)')]);
  expect(await remarksOn('', 'dejavu', ' 漢, 🇫🇷 !')).toEqual([
    lacking('“漢” (U+6F22); “🇫🇷” (U+1F1EB U+1F1F7)'),
    NO_GLYPH,
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
  const { bytes, known } = await print(page);
  const completed = await complete(bytes, known);
  const elements = structureOf(await openPdf(completed.bytes));
  const descriptions = await page.locator('.slide .figure-description').allTextContents();
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
  const { known } = await print(page);
  expect(known.layout).toEqual([]);
});

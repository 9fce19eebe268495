import { expect, test } from 'vitest';
import { complete } from '../../src/cli/pdf/complete.ts';
import { textIn, textOnPage } from '../../src/cli/pdf/page-text.ts';
import { captioned, structureOf, titlesIn } from '../../src/cli/pdf/structure.ts';
import { unmetConditions } from '../../src/cli/pdf/ua.ts';
import type { FontSet } from './support/font-sets.ts';
import { openStage } from './support/open.ts';
import { labelsOf, openPdf, type Printed, print, textAt } from './support/printed.ts';

let whole: Promise<Printed & { readonly titles: readonly string[] }> | undefined;

/** The whole deck as the browser prints it, with the titles of its slides; for all tests that read it. */
function wholeDeck() {
  whole ??= openStage().then(async (page) => ({
    titles: await page.locator('.slide-title').allTextContents(),
    ...(await print(page)),
  }));
  return whole;
}

/** What is wrong with a slide, as the export would say it. */
async function refusal(change: (slide: HTMLElement) => void): Promise<string> {
  const page = await openStage();
  await page.locator('#bascule').evaluate(change);
  const { bytes, known } = await print(page, { names: ['bascule', 'sources'] });
  return complete(bytes, known).then(
    () => 'none',
    (error: Error) => error.message,
  );
}

test('a figure that shows nothing is seen, and its slide named', async () => {
  const blank = await refusal((slide) => {
    for (const part of slide.querySelectorAll<SVGElement>('.figure-picture > *'))
      part.style.visibility = 'hidden';
  });
  expect(blank).toBe('fr, slide “bascule”: its figure shows nothing.');
});

test('a slide whose words leave the paper is found', async () => {
  const cut = await refusal((slide) => {
    const title = slide.querySelector<HTMLElement>('.slide-title');
    if (title) title.style.marginTop = '-80px';
  });
  expect(cut).toBe(
    'fr, slide “bascule”: words or a picture on it are cut off at the edge of the page.',
  );
});

test('a title that cannot be read as it was written is found', async () => {
  const unread = await refusal((slide) => {
    const title = slide.querySelector<HTMLElement>('.slide-title');
    if (title) title.style.textTransform = 'uppercase';
  });
  expect(unread).toContain('slide “bascule”: its title can be read as “ON SAIT');
});

test('a page too many is noticed', async () => {
  const { bytes, known } = await wholeDeck();
  await expect(complete(bytes, { ...known, pages: known.pages.slice(1) })).rejects.toThrow(
    'fr, 15 pages were to be printed, and the browser made 16.',
  );
});

/** What is told of a slide with this text and title, on a machine with these fonts; it is printed in any case. */
async function remarksOn(text: string, fonts: FontSet, title = ''): Promise<readonly string[]> {
  const page = await openStage({ fonts });
  await page.locator('#bascule').evaluate(
    (slide, [text, title]) => {
      slide.querySelector('p')?.append(text);
      slide.querySelector('.slide-title')?.append(title);
    },
    [text, title] as const,
  );
  const { bytes, known } = await print(page, { names: ['bascule', 'sources'] });
  const { remarks, bytes: completed } = await complete(bytes, known);
  expect(
    unmetConditions(await openPdf(completed)).map(
      (unmet) => `PDF/UA-1 condition not met: ${unmet}`,
    ),
  ).toEqual(remarks.filter((remark) => remark.startsWith('PDF/UA-1')));
  return remarks;
}

const USED = 'in none of the deck’s typefaces; the PDF uses “DejaVu Sans” of this machine.';
const BOX =
  'in none of the deck’s typefaces and in no font of this machine; the PDF shows an empty box, or nothing, instead.';
const NO_GLYPH = 'PDF/UA-1 condition not met: page 1: a character on it has no glyph (7.21.8).';

test('characters that another font of the machine has are named with their slide, and printed', async () => {
  expect(await remarksOn(' 😀 et ☃', 'dejavu')).toEqual([
    `slide “bascule”: “😀” (U+1F600), “☃” (U+2603) are ${USED}`,
  ]);
});

test('characters that no font has are named with their slide, and the rest is printed', async () => {
  expect(await remarksOn(' 漢 et 👩‍💻', 'dejavu')).toEqual([
    `slide “bascule”: “👩‍💻” (U+1F469 U+200D U+1F4BB), “漢” (U+6F22) are ${BOX}`,
    NO_GLYPH,
  ]);
  expect(await remarksOn(' 😀', 'none')).toEqual([
    `slide “bascule”: “😀” (U+1F600) is ${BOX}`,
    NO_GLYPH,
  ]);
});

test('characters that the deck’s typefaces lack may stand in a title', async () => {
  expect(await remarksOn('', 'dejavu', ' 😀')).toEqual([
    `slide “bascule”: “😀” (U+1F600) is ${USED}`,
  ]);
  expect(await remarksOn('', 'dejavu', ' 漢, 🇫🇷 !')).toEqual([
    `slide “bascule”: “🇫🇷” (U+1F1EB U+1F1F7), “漢” (U+6F22) are ${BOX}`,
    NO_GLYPH,
  ]);
});

test('of characters that no font has, those that cannot be told are counted', async () => {
  const page = await openStage();
  await page
    .locator('#bascule p')
    .first()
    .evaluate((text) => text.append(' 漢字漢'));
  const printed = await print(page, { names: ['bascule', 'sources'] });
  const unlisted = { ...printed.known, characters: new Map() };
  expect((await complete(printed.bytes, unlisted)).remarks).toEqual([
    `slide “bascule”: “字” (U+5B57) and 2 more characters are ${BOX}`,
    NO_GLYPH,
  ]);
});

test('all conditions of PDF/UA-1 that can be checked are met, and were not by the print itself', async () => {
  const { bytes, known } = await wholeDeck();
  expect(unmetConditions(await openPdf(bytes))).toEqual(
    expect.arrayContaining([
      'it has no metadata (7.1).',
      'a figure has no alternative (7.3).',
      'a LI holds NonStruct (7.2).',
      'a link has no words, or no place (7.18.5).',
      'page 1: something on it is neither tagged nor decoration (7.1).',
    ]),
  );
  const whole = await complete(bytes, known);
  expect(whole.remarks).toEqual([]);
  expect(unmetConditions(await openPdf(whole.bytes))).toEqual([]);
});

test('who hears the pages gets whole words, in order, and no decoration', async () => {
  const { bytes, known, titles } = await wholeDeck();
  const pdf = await openPdf((await complete(bytes, known)).bytes);
  const texts = new Map(pdf.getPages().map((sheet) => [sheet.ref, textOnPage(pdf, sheet)]));
  const heard = structureOf(pdf)
    .filter(({ type }) => /^(?:H[1-3]|P|LI|T[HD])$/.test(type))
    .map(({ dict }) => textIn(pdf, dict, texts).trim());
  // Lines on paper break between these words; the text must not join them.
  expect(heard).toContain(
    'OpenAI prévoit d’appuyer l’essentiel de son calcul sur Stargate, que finance SoftBank.',
  );
  expect(heard).toContain('75\u00a0%');
  expect(heard).not.toContain('');
  expect(titles).toHaveLength(16);
  expect(heard).toEqual(expect.arrayContaining([...titles]));
});

test('notes that are long run on to a further page, which is called by the slide', async () => {
  const page = await openStage();
  await page.locator('#facture .notes').evaluate((notes) => {
    for (let turn = 0; turn < 4; turn++) notes.append(...notes.cloneNode(true).childNodes);
  });
  const { bytes, known } = await print(page, { names: ['facture', 'sources'], notes: true });
  const whole = await complete(bytes, known);
  const labels = labelsOf(await openPdf(whole.bytes));
  expect(labels.length).toBeGreaterThan(2);
  expect([...new Set(labels)]).toEqual(['12', '16']);
  expect(labels.at(-1)).toBe('16');
});

test('a picture among the figures keeps its alternative, and the figures get theirs', async () => {
  const page = await openStage();
  await page.locator('#en-bref .slide-body').evaluate(async (body) => {
    const picture = new Image(40, 40);
    picture.alt = 'Un bateau';
    picture.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    body.append(picture);
    await picture.decode();
  });
  const { bytes, known } = await print(page);
  const whole = await complete(bytes, known);
  const elements = structureOf(await openPdf(whole.bytes));
  const descriptions = await page.locator('.slide .figure-description').allTextContents();
  expect(captioned(elements).map(({ dict }) => textAt(dict, 'Alt'))).toEqual(descriptions);
  const all = elements
    .filter(({ type }) => type === 'Figure')
    .map(({ dict }) => textAt(dict, 'Alt'));
  expect(all).toEqual(['Un bateau', ...descriptions]);
});

test('in a handout with all steps, no slide is cut in two', async () => {
  const { bytes } = await print(await openStage(), {
    names: ['questions'],
    notes: true,
    steps: true,
  });
  const pdf = await openPdf(bytes);
  const refs = pdf.getPages().map(({ ref }) => ref);
  // Two fit on a sheet; the third would begin there, and end on the next.
  expect(titlesIn(pdf).map(({ page }) => refs.indexOf(page))).toEqual([0, 0, 1, 1]);
});

test('a picture that is larger than its slide is shown whole', async () => {
  const page = await openStage();
  await page.locator('#questions .slide-body').evaluate(async (body) => {
    const picture = new Image(2000, 2000);
    picture.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    picture.removeAttribute('width');
    picture.removeAttribute('height');
    picture.style.inlineSize = '2000px';
    body.replaceChildren(picture);
    await picture.decode();
  });
  const { known } = await print(page);
  expect(known.cut).toEqual([]);
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { addBookmarks } from '../../src/export/pdf/bookmarks.ts';
import { cutOff, layOutPaper } from '../../src/export/pdf/paper.ts';
import { bitmapsIn, faultsOf } from '../../src/export/pdf/proof.ts';
import {
  captioned,
  completeStructure,
  type StructureElement,
  structureOf,
} from '../../src/export/pdf/structure.ts';
import { slidesOf } from '../../src/export/stage-page.ts';
import { openStage } from './support/open.ts';
import { runExport } from './support/run-export.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  const asked = ['--pdf', '--url', inject('site'), '--lang', 'fr', '--out', folder];
  const { code, told } = await runExport(...asked);
  expect({ code, told }).toMatchObject({ code: 0 });
  file = join(folder, 'bascule-fr.pdf');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const load = async (path: string) =>
  PDFDocument.load(await readFile(path), { updateMetadata: false });

interface Mark {
  readonly title: string;
  readonly page: number;
  readonly within: readonly Mark[];
}

/** The bookmarks as a reader lists them. */
function bookmarksOf(pdf: PDFDocument): Mark[] {
  const pages = pdf.getPages().map(({ ref }) => ref);
  const list = (of: PDFDict | undefined): Mark[] => {
    const marks: Mark[] = [];
    let next = of?.lookupMaybe(PDFName.of('First'), PDFDict);
    while (next) {
      const title = next.lookup(PDFName.of('Title'), PDFHexString).decodeText();
      const page = next.lookup(PDFName.of('Dest'), PDFArray).get(0) as PDFRef;
      marks.push({ title, page: pages.indexOf(page), within: list(next) });
      next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    return marks;
  };
  return list(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
}

function labelsOf(pdf: PDFDocument): string[] {
  const numbers = pdf.catalog
    .lookup(PDFName.of('PageLabels'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  return Array.from({ length: numbers.size() / 2 }, (_, index) =>
    numbers
      .lookup(2 * index + 1, PDFDict)
      .lookup(PDFName.of('P'), PDFHexString)
      .decodeText(),
  );
}

test('the PDF says what it is: title, author, subject, language, and the day of the deck', async () => {
  const pdf = await load(file);
  const page = await openStage();
  expect(pdf.getTitle()).toBe(await page.title());
  expect(pdf.getSubject()).toBe(
    await page.locator('meta[name=description]').getAttribute('content'),
  );
  expect(pdf.getAuthor()).toBe(await page.locator('meta[name=author]').getAttribute('content'));
  expect(pdf.getKeywords()).toContain('Stargate en 2030');
  expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('fr');
  const day = await page.locator('meta[name=date]').getAttribute('content');
  expect(pdf.getCreationDate()?.toISOString()).toBe(`${day}T00:00:00.000Z`);
  expect(pdf.catalog.get(PDFName.of('Metadata'))).toBeDefined();
});

test('its bookmarks are the acts with their slides, its page labels the numbers of the slides', async () => {
  const pdf = await load(file);
  const page = await openStage();
  const titles = await page.locator('.slide-title').allTextContents();
  const marks = bookmarksOf(pdf);
  const leaves = marks.flatMap((mark) => (mark.within.length > 0 ? mark.within : [mark]));
  expect(leaves.map(({ title }) => title)).toEqual(titles);
  expect(leaves.map((mark) => mark.page)).toEqual(titles.map((_, index) => index));
  expect(marks.filter(({ within }) => within.length > 0).map(({ title }) => title)).toEqual([
    'De Microsoft à SoftBank',
    'Stargate en 2030',
    'La facture',
  ]);
  expect(labelsOf(pdf)).toEqual(titles.map((_, index) => String(index + 1)));
});

test('its tags are whole: a section a slide, an alternative for every figure, no bitmap', async () => {
  const pdf = await load(file);
  const elements = structureOf(pdf);
  const ofType = (type: string) => elements.filter((element) => element.type === type);
  expect(ofType('Sect')).toHaveLength(16);
  expect(ofType('H1').length + ofType('H2').length).toBe(16);
  const page = await openStage();
  const descriptions = await page.locator('.slide .figure-description').allTextContents();
  expect(descriptions.length).toBeGreaterThan(3);
  expect(
    ofType('Figure').map(({ dict }) => dict.lookup(PDFName.of('Alt'), PDFHexString).decodeText()),
  ).toEqual(descriptions);
  expect(bitmapsIn(pdf)).toBe(0);
});

test('the same deck gives the same bytes', async () => {
  const again = join(folder, 'again');
  const asked = ['--pdf', '--url', inject('site'), '--lang', 'fr', '--out', again];
  expect((await runExport(...asked)).code).toBe(0);
  const [first, second] = [await readFile(file), await readFile(join(again, 'bascule-fr.pdf'))];
  expect(first.equals(second)).toBe(true);
});

test('some slides, a page a step, in grey: no empty page, and the numbers are those of the deck', async () => {
  const out = join(folder, 'some');
  const options = ['--range', '3-4,facture', '--steps', '--grey', '--out', out];
  const asked = ['--pdf', '--url', inject('site'), '--lang', 'en', ...options];
  const { code, said, told } = await runExport(...asked);
  expect({ code, told }).toMatchObject({ code: 0 });
  expect(said).toContain('1 file,');
  expect(labelsOf(await load(join(out, 'bascule-en.pdf')))).toEqual(['3', '4', '12', '12/1']);
});

test('a handout has every slide with its notes, on upright A4', async () => {
  const out = join(folder, 'handout');
  const options = ['--notes', '--range', 'facture,questions', '--out', out];
  const asked = ['--pdf', '--url', inject('site'), '--lang', 'fr', ...options];
  const { code, told } = await runExport(...asked);
  expect({ code, told }).toMatchObject({ code: 0 });
  const pdf = await load(join(out, 'bascule-fr-notes.pdf'));
  expect(labelsOf(pdf)).toEqual(['12', '15']);
  for (const page of pdf.getPages()) {
    expect(page.getWidth()).toBeCloseTo(595, -1);
    expect(page.getHeight()).toBeCloseTo(842, -1);
  }
  // What is said stands beside the slides, as paragraphs of its own.
  const within = (element: StructureElement | undefined): boolean =>
    element !== undefined && (element.type === 'Sect' || within(element.parent));
  const said = structureOf(pdf).filter(({ type, parent }) => type === 'P' && !within(parent));
  expect(said.length).toBeGreaterThanOrEqual(2);
});

test('notes that are long run on to a further page, which is called by the slide', async () => {
  const page = await openStage();
  const slides = (await slidesOf(page)).map((slide, index) => ({ ...slide, number: index + 1 }));
  await page.locator('#facture .notes').evaluate((notes) => {
    for (let turn = 0; turn < 4; turn++) notes.append(...notes.cloneNode(true).childNodes);
  });
  const some = slides.filter(({ name }) => name === 'facture' || name === 'sources');
  const wanted = await layOutPaper(page, some, { steps: false, grey: false, notes: true });
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  expect(faultsOf(printed, wanted, { handout: true, pictures: 0 })).toEqual([]);
  addBookmarks(printed, wanted);
  const labels = labelsOf(printed);
  expect(labels.length).toBeGreaterThan(2);
  expect([...new Set(labels)]).toEqual(['12', '16']);
  expect(labels.at(-1)).toBe('16');
});

test('a picture among the figures keeps its alternative, and the figures get theirs', async () => {
  const page = await openStage();
  const slides = (await slidesOf(page)).map((slide, index) => ({ ...slide, number: index + 1 }));
  await page.locator('#en-bref .slide-body').evaluate(async (body) => {
    const picture = new Image(40, 40);
    picture.alt = 'Un bateau';
    picture.src = document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '';
    body.append(picture);
    await picture.decode();
  });
  const wanted = await layOutPaper(page, slides, { steps: false, grey: false, notes: false });
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  completeStructure(
    printed,
    wanted.flatMap(({ figures }) => figures),
  );
  const elements = structureOf(printed);
  const alternative = ({ dict }: StructureElement) => {
    const text = dict.lookup(PDFName.of('Alt'));
    return text instanceof PDFHexString || text instanceof PDFString ? text.decodeText() : '';
  };
  const descriptions = await page.locator('.slide .figure-description').allTextContents();
  expect(captioned(elements).map(alternative)).toEqual(descriptions);
  const all = elements.filter(({ type }) => type === 'Figure').map(alternative);
  expect(all).toEqual(['Un bateau', ...descriptions]);
});

test('a page too many is noticed before anything is written', async () => {
  const page = await openStage();
  const slides = (await slidesOf(page)).map((slide, index) => ({ ...slide, number: index + 1 }));
  const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  const wanted = await layOutPaper(page, slides.slice(1), {
    steps: false,
    grey: false,
    notes: false,
  });
  expect(faultsOf(printed, wanted, { handout: false, pictures: 0 })).toEqual([
    '15 pages were to be printed, and the browser made 16.',
  ]);
});

test('an export that fails leaves the file that was there', async () => {
  const out = join(folder, 'kept');
  await mkdir(out);
  const kept = join(out, 'bascule-fr.pdf');
  await writeFile(kept, 'from before');
  const failed = await runExport('--pdf', '--url', `${inject('site')}nowhere/`, '--out', out);
  expect(failed).toMatchObject({ code: 1, said: '' });
  expect((await readFile(kept)).toString()).toBe('from before');
});

test('a slide whose words leave the paper is found', async () => {
  const page = await openStage();
  expect(await cutOff(page)).toEqual([]);
  await page.locator('#savoir .slide-title').evaluate((title) => {
    title.style.marginTop = '-80px';
  });
  expect(await cutOff(page)).toEqual(['savoir']);
});

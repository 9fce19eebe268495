import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bitmapsIn } from '../../../src/cli/pdf/assertions.ts';
import { complete } from '../../../src/cli/pdf/complete.ts';
import { bytesOf } from '../../../src/cli/pdf/content-stream.ts';
import { linksOf } from '../../../src/cli/pdf/links.ts';
import { type StructureElement, structureOf } from '../../../src/cli/pdf/structure.ts';
import { openStage } from '../support/open.ts';
import { labelsOf, openPdf, print } from '../support/printed.ts';
import { exportHosted } from '../support/run-export.ts';

/** Content of the deck’s page in the language of the PDF. */
interface DeckContent {
  readonly title: string;
  readonly description: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly slideTitles: readonly string[];
  readonly figureDescriptions: readonly string[];
}

let folder: string;
let file: string;
let deck: DeckContent;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  const args = ['--pdf', '--lang', 'fr', '--out', folder];
  const { code, stderr } = await exportHosted(inject('site'), ...args);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  file = join(folder, 'jardin-fr.pdf');
  deck = await (await openStage()).evaluate(() => {
    const meta = (name: string) =>
      document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;
    const texts = (selector: string) =>
      Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent ?? '');
    return {
      title: document.title,
      description: meta('description'),
      author: meta('author'),
      date: meta('date'),
      slideTitles: texts('.slide-title'),
      figureDescriptions: texts('.slide .figure-description'),
    };
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const load = async (path: string) => openPdf(await readFile(path));

interface Bookmark {
  readonly title: string;
  readonly page: number;
  /** Position on the page, in points from its lower edge. */
  readonly top: number;
  readonly children: readonly Bookmark[];
}

/** The bookmarks as a tree. */
function bookmarksOf(pdf: PDFDocument): Bookmark[] {
  const pages = pdf.getPages().map(({ ref }) => ref);
  const list = (of: PDFDict | undefined): Bookmark[] => {
    const bookmarks: Bookmark[] = [];
    let next = of?.lookupMaybe(PDFName.of('First'), PDFDict);
    while (next) {
      const title = next.lookup(PDFName.of('Title'), PDFHexString).decodeText();
      const destination = next.lookup(PDFName.of('Dest'), PDFArray);
      const page = pages.indexOf(destination.get(0) as PDFRef);
      const top = destination.lookup(3, PDFNumber).asNumber();
      bookmarks.push({ title, page, top, children: list(next) });
      next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    return bookmarks;
  };
  return list(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
}

test('the PDF has title, author, subject, keywords, language, and the date of the deck', async () => {
  const pdf = await load(file);
  expect(deck.description).toBeDefined();
  expect(deck.author).toBeDefined();
  expect(pdf.getTitle()).toBe(deck.title);
  expect(pdf.getSubject()).toBe(deck.description);
  expect(pdf.getAuthor()).toBe(deck.author);
  expect(pdf.getKeywords()).toContain('La citerne en 2030');
  expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('fr');
  expect(pdf.getCreationDate()?.toISOString()).toBe(`${deck.date}T00:00:00.000Z`);
});

test('the XMP metadata has the language and does not claim PDF/UA conformance', async () => {
  const pdf = await load(file);
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
  const xmp = stream instanceof PDFRawStream ? bytesOf(stream) : '';
  expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>fr</rdf:li>');
  expect(xmp).not.toContain('pdfua');
});

test('the bookmarks are the acts with their slides, the page labels the numbers of the slides', async () => {
  const pdf = await load(file);
  const titles = deck.slideTitles;
  expect(titles).toHaveLength(16);
  const bookmarks = bookmarksOf(pdf);
  const leaves = bookmarks.flatMap((bookmark) =>
    bookmark.children.length > 0 ? bookmark.children : [bookmark],
  );
  expect(leaves.map(({ title }) => title)).toEqual(titles);
  expect(leaves.map(({ page }) => page)).toEqual(titles.map((_, index) => index));
  expect(bookmarks.filter(({ children }) => children.length > 0).map(({ title }) => title)).toEqual(
    ['Du canal à la citerne', 'La citerne en 2030', 'Le volume'],
  );
  expect(labelsOf(pdf)).toEqual(titles.map((_, index) => String(index + 1)));
});

test('the PDF is tagged: a section for each slide, an alternative for each figure, no bitmaps', async () => {
  const pdf = await load(file);
  const elements = structureOf(pdf);
  const ofType = (type: string) => elements.filter((element) => element.type === type);
  expect(ofType('Sect')).toHaveLength(16);
  expect(ofType('H1').length + ofType('H2').length).toBe(16);
  expect(deck.figureDescriptions.length).toBeGreaterThan(3);
  expect(
    ofType('Figure').map(({ dict }) => dict.lookup(PDFName.of('Alt'), PDFHexString).decodeText()),
  ).toEqual(deck.figureDescriptions);
  expect(bitmapsIn(pdf)).toBe(0);
});

test('the first page links to the acts and the sources, numbers to their facts, and every target exists', async () => {
  const links = linksOf(await load(file));
  const targets = links.flatMap(({ dict }) => {
    const target = dict.get(PDFName.of('Dest'));
    return target instanceof PDFName ? [target.decodeText()] : [];
  });
  expect(targets.slice(0, 4)).toEqual(['act-source', 'act-cistern', 'act-volume', 'origins']);
  expect(targets).toContain('fact:rain-2027');
  const destinations = (await load(file)).catalog.lookup(PDFName.of('Dests'), PDFDict);
  expect(targets.filter((target) => !destinations.has(PDFName.of(target)))).toEqual([]);
  // The English PDF was not exported, so no link is relative.
  const uris = links.flatMap(({ uri }) => uri ?? []);
  expect(uris.filter((uri) => !uri.startsWith('https://'))).toEqual([]);
});

test('the same deck has the same bytes, printed by another browser from another view and viewport', async () => {
  const { bytes, known } = await print(await openStage());
  const again = await complete(bytes, known);
  expect((await readFile(file)).equals(again.bytes)).toBe(true);
});

test('a range with --steps and --grey has no empty page, keeps the numbers of the deck, and has the name of --out', async () => {
  const out = join(folder, 'some');
  const options = ['--range', '3-4,volume', '--steps', '--grey', '--out', join(out, 'Report.PDF')];
  const ended = await exportHosted(inject('site'), '--pdf', '--lang', 'en', ...options);
  expect(ended).toMatchObject({ code: 0, stdout: expect.stringContaining('1 file,') });
  expect(ended.stdout).toMatch(/Report\.PDF after/);
  expect(await readdir(out)).toEqual(['Report.PDF']);
  const pdf = await load(join(out, 'Report.PDF'));
  expect(labelsOf(pdf)).toEqual(['3', '4', '12', '12/1']);
  // The slide of the sources is not in the range.
  expect(linksOf(pdf)).toEqual([]);
});

test.each([
  { notes: '--notes', width: 842, height: 595, labels: ['12, 15'], named: 'Report.PDF' },
  { notes: '--notes=1', width: 595, height: 842, labels: ['12', '15'], named: undefined },
])('$notes exports a handout on A4 pages', async ({ notes, width, height, labels, named }) => {
  const out = join(folder, notes);
  const options = [notes, '--range', 'volume,points', '--out', join(out, named ?? '')];
  const args = ['--pdf', '--lang', 'fr', ...options];
  const { code, stdout, stderr } = await exportHosted(inject('site'), ...args);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  // The name of --out, or that of the deck.
  const name = named ?? 'jardin-fr-notes.pdf';
  expect(stdout).toContain(named === undefined ? '1 file,' : `${named} after`);
  expect(await readdir(out)).toEqual([name]);
  const pdf = await load(join(out, name));
  expect(labelsOf(pdf)).toEqual(labels);
  for (const page of pdf.getPages()) {
    expect([page.getWidth(), page.getHeight()].map(Math.round)).toEqual([width, height]);
  }
  // The lower slide of a page has a bookmark of its own.
  const tops = bookmarksOf(pdf).flatMap(({ top, children }) => [
    top,
    ...children.map((child) => child.top),
  ]);
  const lower = notes === '--notes' ? height * (1 - (14 + 92.5) / 210) : height;
  expect(tops.map(Math.round)).toEqual([height, height, lower].map(Math.round));
  // Notes are paragraphs outside the sections of the slides.
  const isInSlide = (element: StructureElement | undefined): boolean =>
    element !== undefined && (element.type === 'Sect' || isInSlide(element.parent));
  const outside = structureOf(pdf).filter(({ type, parent }) => type === 'P' && !isInSlide(parent));
  expect(outside.length).toBeGreaterThanOrEqual(2);
});

test('an export that fails leaves an existing file unchanged', async () => {
  const out = join(folder, 'kept');
  await mkdir(out);
  const kept = join(out, 'jardin-fr.pdf');
  await writeFile(kept, 'from before');
  const failed = await exportHosted(`${inject('site')}nowhere/`, '--pdf', '--out', out);
  expect(failed).toMatchObject({ code: 1, stdout: '' });
  expect((await readFile(kept)).toString()).toBe('from before');
});

test('one file for two languages is an error that says what to do', async () => {
  const out = join(folder, 'two');
  const kept = join(out, 'report.pdf');
  await mkdir(out);
  await writeFile(kept, 'from before');
  const failed = await exportHosted(inject('site'), '--pdf', '--out', kept);
  expect(failed).toMatchObject({ code: 1, stdout: '' });
  expect(failed.stderr).toContain(
    `“--out ${kept}” names one file, and 2 languages are exported: add --lang fr, or name a folder.`,
  );
  expect(await readdir(out)).toEqual(['report.pdf']);
  expect((await readFile(kept)).toString()).toBe('from before');
});

test('a folder with the name of the file is an error', async () => {
  const out = join(folder, 'folder.pdf');
  await mkdir(out);
  const failed = await exportHosted(inject('site'), '--pdf', '--lang', 'fr', '--out', out);
  expect(failed).toEqual({
    code: 1,
    stdout: '',
    stderr: `“--out ${out}” is a folder: name another file.\n`,
  });
  expect(await readdir(out)).toEqual([]);
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bitmapsIn } from '../../src/cli/pdf/assertions.ts';
import { complete } from '../../src/cli/pdf/complete.ts';
import { bytesOf } from '../../src/cli/pdf/content-stream.ts';
import { linksOf } from '../../src/cli/pdf/links.ts';
import { type StructureElement, structureOf } from '../../src/cli/pdf/structure.ts';
import { openStage } from './support/open.ts';
import { labelsOf, openPdf, print } from './support/printed.ts';
import { runExport } from './support/run-export.ts';

/** What the deck’s page says, in the language of the PDF. */
interface Said {
  readonly title: string;
  readonly description: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly slideTitles: readonly string[];
  readonly figureDescriptions: readonly string[];
}

let folder: string;
let file: string;
let said: Said;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bascule-'));
  const asked = ['--pdf', '--url', inject('site'), '--lang', 'fr', '--out', folder];
  const { code, told } = await runExport(...asked);
  expect({ code, told }).toMatchObject({ code: 0 });
  file = join(folder, 'bascule-fr.pdf');
  said = await (await openStage()).evaluate(() => {
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

test('the PDF says what it is: title, author, subject, language, and the day of the deck', async () => {
  const pdf = await load(file);
  expect(said.description).toBeDefined();
  expect(said.author).toBeDefined();
  expect(pdf.getTitle()).toBe(said.title);
  expect(pdf.getSubject()).toBe(said.description);
  expect(pdf.getAuthor()).toBe(said.author);
  expect(pdf.getKeywords()).toContain('Stargate en 2030');
  expect(pdf.catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('fr');
  expect(pdf.getCreationDate()?.toISOString()).toBe(`${said.date}T00:00:00.000Z`);
});

test('the XMP metadata has the language and does not claim PDF/UA conformance', async () => {
  const pdf = await load(file);
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
  const xmp = stream instanceof PDFRawStream ? bytesOf(stream) : '';
  expect(xmp).toContain('<dc:language><rdf:Bag><rdf:li>fr</rdf:li>');
  expect(xmp).not.toContain('pdfua');
});

test('its bookmarks are the acts with their slides, its page labels the numbers of the slides', async () => {
  const pdf = await load(file);
  const titles = said.slideTitles;
  expect(titles).toHaveLength(16);
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
  expect(said.figureDescriptions.length).toBeGreaterThan(3);
  expect(
    ofType('Figure').map(({ dict }) => dict.lookup(PDFName.of('Alt'), PDFHexString).decodeText()),
  ).toEqual(said.figureDescriptions);
  expect(bitmapsIn(pdf)).toBe(0);
});

test('its first page leads to the acts and the sources, every number to its place, none astray', async () => {
  const links = linksOf(await load(file));
  const targets = links.flatMap(({ dict }) => {
    const target = dict.get(PDFName.of('Dest'));
    return target instanceof PDFName ? [target.decodeText()] : [];
  });
  expect(targets.slice(0, 4)).toEqual(['acte-appui', 'acte-stargate', 'acte-facture', 'sources']);
  expect(targets).toContain('fact:burn-2027');
  const places = (await load(file)).catalog.lookup(PDFName.of('Dests'), PDFDict);
  expect(targets.filter((target) => !places.has(PDFName.of(target)))).toEqual([]);
  // The English PDF was not asked for, so that no link leads to it; others leave the machine.
  const uris = links.flatMap(({ uri }) => uri ?? []);
  expect(uris.filter((uri) => !uri.startsWith('https://'))).toEqual([]);
});

test('the same deck gives the same bytes', async () => {
  // Another browser, another view, another window.
  const { bytes, known } = await print(await openStage());
  const again = await complete(bytes, known);
  expect((await readFile(file)).equals(again.bytes)).toBe(true);
});

test('some slides, a page a step, in grey: no empty page, and the numbers are those of the deck', async () => {
  const out = join(folder, 'some');
  const options = ['--range', '3-4,facture', '--steps', '--grey', '--out', out];
  const asked = ['--pdf', '--url', inject('site'), '--lang', 'en', ...options];
  const made = await runExport(...asked);
  expect(made).toMatchObject({ code: 0, said: expect.stringContaining('1 file,') });
  const pdf = await load(join(out, 'bascule-en.pdf'));
  expect(labelsOf(pdf)).toEqual(['3', '4', '12', '12/1']);
  // The sources are not among them, so that nothing leads there.
  expect(linksOf(pdf)).toEqual([]);
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
  const notes = structureOf(pdf).filter(({ type, parent }) => type === 'P' && !within(parent));
  expect(notes.length).toBeGreaterThanOrEqual(2);
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

test.each([
  [[], ['12']],
  [['--notes'], ['12']],
])('a PDF in one language has the name that was typed, with %j too', async (more, labels) => {
  const out = join(folder, `named${more.join('')}`);
  const asked = ['--pdf', '--url', inject('site'), '--lang', 'fr', '--range', 'facture', ...more];
  const made = await runExport(...asked, '--out', join(out, 'Report.PDF'));
  expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/Report\.PDF after/) });
  expect(await readdir(out)).toEqual(['Report.PDF']);
  expect(labelsOf(await load(join(out, 'Report.PDF')))).toEqual(labels);
});

test('one file that is named for two languages is not written, and it is said what to do', async () => {
  const out = join(folder, 'two');
  const kept = join(out, 'report.pdf');
  await mkdir(out);
  await writeFile(kept, 'from before');
  const failed = await runExport('--pdf', '--url', inject('site'), '--out', kept);
  expect(failed).toMatchObject({ code: 1, said: '' });
  expect(failed.told).toContain(
    `“--out ${kept}” names one file, and 2 languages are exported: add --lang fr, or name a folder.`,
  );
  expect(await readdir(out)).toEqual(['report.pdf']);
  expect((await readFile(kept)).toString()).toBe('from before');
});

test('a folder that has the name of the file stays, and that is said', async () => {
  const out = join(folder, 'folder.pdf');
  await mkdir(out);
  const failed = await runExport('--pdf', '--url', inject('site'), '--lang', 'fr', '--out', out);
  expect(failed).toEqual({
    code: 1,
    said: '',
    told: `“--out ${out}” is a folder: name another file.\n`,
  });
  expect(await readdir(out)).toEqual([]);
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import {
  elementsIn,
  type ReadPackage,
  type ReadPart,
  readPackage,
  textIn,
} from '../../src/cli/pptx/read-package.ts';
import { buildFixtureDeck, type FixtureDeck } from './support/fixture-deck.ts';
import { exportHosted, runExport } from './support/run-export.ts';
import { allowLongTests } from './support/timeouts.ts';

allowLongTests();

let out: string;
/** The presentations of both languages of the deck. */
let decks: Record<'fr' | 'en', ReadPackage>;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'bascule-pptx-'));
  const { code, stderr } = await runExport('--pptx', '--out', out);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const read = async (lang: string) =>
    readPackage(await readFile(join(out, `jardin-${lang}.pptx`)));
  decks = { fr: await read('fr'), en: await read('en') };
});
afterAll(() => rm(out, { recursive: true, force: true }));

/** The slides of a presentation, in the order in which they are shown. */
function slidesOf({ parts }: ReadPackage): ReadPart[] {
  const presentation = parts.get('ppt/presentation.xml');
  return elementsIn(presentation?.root, 'p:sldId').map(({ attributes }) => {
    const path = presentation?.targets.get(attributes['r:id'] ?? '') ?? '';
    return parts.get(path) as ReadPart;
  });
}

/** The text of the placeholders of a kind on a slide. */
const placeholderTexts = ({ root }: ReadPart, type: string) =>
  elementsIn(root, 'p:sp')
    .filter((shape) => elementsIn(shape, 'p:ph')[0]?.attributes['type'] === type)
    .map(textIn);

test('each language has its slides, with titles, acts, numbers and texts in placeholders, and no picture', () => {
  for (const lang of ['fr', 'en'] as const) {
    const slides = slidesOf(decks[lang]);
    expect(slides).toHaveLength(16);
    for (const slide of slides) expect(placeholderTexts(slide, 'title')).toHaveLength(1);
    expect([...decks[lang].paths].filter((path) => path.includes('/media/'))).toEqual([]);
  }
  const roles = slidesOf(decks.fr)[3] as ReadPart;
  expect(placeholderTexts(roles, 'ftr')).toEqual(['Du canal à la citerne']);
  expect(placeholderTexts(roles, 'sldNum')).toEqual(['4']);
  expect(elementsIn(roles.root, 'a:fld')[0]?.attributes['type']).toBe('slidenum');
  expect(placeholderTexts(roles, 'body').join(' ')).toContain('en voisin principal');
  // A light sign on an outline of ink: the same corners, a tenth smaller.
  const widths = elementsIn(roles.root, 'p:sp')
    .filter((shape) => elementsIn(shape, 'a:custGeom').length > 0)
    .flatMap((shape) =>
      elementsIn(shape, 'a:ext').flatMap(({ attributes }) => attributes['cx'] ?? []),
    )
    .map(Number)
    .sort((one, other) => other - one);
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.89, 2);
});

test('notes are complete, sections are the acts, and the spelling of each language is checked in it', () => {
  const notes = (lang: 'fr' | 'en') =>
    [...decks[lang].parts]
      .filter(([path]) => path.startsWith('ppt/notesSlides/'))
      .map(([, { root }]) => textIn(root));
  expect(notes('fr')).toHaveLength(16);
  expect(notes('en').every((text) => text.length > 20)).toBe(true);
  const presentation = decks.en.parts.get('ppt/presentation.xml')?.root;
  expect(
    elementsIn(presentation, 'p14:section').map(({ attributes }) => attributes['name']),
  ).toEqual(['Opening', 'From canal to cistern', 'The cistern in 2030', 'The volume', 'Closing']);
  for (const [lang, locale] of [
    ['fr', 'fr-FR'],
    ['en', 'en-GB'],
  ] as const) {
    const found = slidesOf(decks[lang]).flatMap(({ root }) =>
      elementsIn(root, 'a:r').map((run) => elementsIn(run, 'a:rPr')[0]?.attributes['lang']),
    );
    expect([...new Set(found)]).toEqual([locale]);
  }
});

/** The charts of a slide with their workbooks' sheets. */
function chartsOf(slide: ReadPart | undefined, { parts }: ReadPackage): ReadPart[] {
  return elementsIn(slide?.root, 'c:chart').map(
    ({ attributes }) => parts.get(slide?.targets.get(attributes['r:id'] ?? '') ?? '') as ReadPart,
  );
}

test('bars and points are charts with the numbers of the facts, and a text alternative; what has no scale is shapes', () => {
  const slides = slidesOf(decks.fr);
  const charts = slides.map((slide) => chartsOf(slide, decks.fr).length);
  // Bars by category, a timeline and a change; neither the seesaw nor the schematic.
  expect(charts.flatMap((count, index) => (count > 0 ? [index + 1] : []))).toEqual([8, 10, 12]);
  const [change] = chartsOf(slides[11], decks.fr);
  const numbers = elementsIn(elementsIn(change?.root, 'c:val')[0], 'c:v').map(textIn);
  expect(numbers).toEqual(['5', '20']);
  expect(elementsIn(change?.root, 'c:cat').map(textIn)[0]).toContain('2024202520262027');
  // Hatched, as a forecast is, and with its unit.
  expect(elementsIn(change?.root, 'a:pattFill')).toHaveLength(1);
  const formats = elementsIn(change?.root, 'c:dLbl').map(
    (label) => elementsIn(label, 'c:numFmt')[0]?.attributes['formatCode'],
  );
  expect(formats).toEqual(['0"\u00A0Ml"', '0"\u00A0Ml"']);
  const frame = elementsIn(slides[11]?.root, 'p:graphicFrame')[0];
  expect(elementsIn(frame, 'p:cNvPr')[0]?.attributes['descr']).toMatch(/^Pluie récoltée .*litres/);
  const seesaw = elementsIn(slides[5]?.root, 'p:grpSp')[0];
  expect(elementsIn(seesaw, 'p:cNvPr')[0]?.attributes['descr']).toContain('Provenance de l’eau');
  const turned = elementsIn(seesaw, 'a:xfrm').filter(({ attributes }) => attributes['rot']);
  expect(turned.length).toBeGreaterThan(4);
  // The frame of what is not published has the dashes of the deck, in parts of its width.
  const [dash] = elementsIn(seesaw, 'a:ds');
  expect(Number(dash?.attributes['d'])).toBe(500_000);
});

test('a chart’s workbook has labels, values, natures and sources', async () => {
  const files = unzipSync(await readFile(join(out, 'jardin-fr.pptx')));
  const workbooks = Object.keys(files).filter((path) => path.endsWith('.xlsx'));
  expect(workbooks).toHaveLength(3);
  const sheet = readPackage(files[workbooks.at(-1) ?? ''] as Uint8Array).parts.get(
    'xl/worksheets/sheet1.xml',
  );
  const rows = elementsIn(sheet?.root, 'row').map((row) => elementsIn(row, 'c').map(textIn));
  expect(rows[0]?.[0]).toBe('Année');
  expect(rows[1]?.slice(0, 4)).toEqual(['2024', '5', '5\u00A0Ml', 'reported']);
  expect(rows[2]).toEqual(['2025']);
  expect(rows[4]?.slice(0, 4)).toEqual(['2027', '20', '20\u00A0Ml', 'forecast']);
  expect(rows[4]?.[4]).toContain('Carnet de pluie');
});

test('links lead to slides of the file and to addresses on the web, never to the machine that exported', () => {
  const slides = slidesOf(decks.en);
  const targets = slides.flatMap(({ targets: found }) => [...found.values()]);
  expect(targets.filter((target) => /127\.0\.0\.1|localhost/.test(target))).toEqual([]);
  expect(targets.filter((target) => target.startsWith('https://')).length).toBeGreaterThan(0);
  const jumps = slides.flatMap(({ root }) =>
    elementsIn(root, 'a:hlinkClick').filter(({ attributes }) => attributes['action']),
  );
  expect(jumps.length).toBeGreaterThan(3);
});

test('with --steps, each step is a slide with what the Stage shows then, and with the notes', async () => {
  const file = join(out, 'steps.pptx');
  const args = ['--pptx', '--steps', '--lang', 'fr', '--range', 'points', '--out', file];
  const ended = await exportHosted(inject('site'), ...args);
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stdout).toContain('1 file');
  const steps = readPackage(await readFile(file));
  const sentences = slidesOf(steps).map((slide) => placeholderTexts(slide, 'body').length);
  expect(sentences).toEqual([0, 1, 2, 3]);
  expect([...steps.parts.keys()].filter((path) => /notesSlide\d/.test(path))).toHaveLength(4);
});

test('the same deck has the same bytes', async () => {
  const files = ['once', 'again'].map((folder) => join(out, folder, 'jardin-fr.pptx'));
  for (const file of files) {
    const ended = await exportHosted(
      inject('site'),
      '--pptx',
      '--lang',
      'fr',
      '--out',
      dirname(file),
    );
    expect(ended).toMatchObject({ code: 0 });
  }
  const [one, other] = await Promise.all(files.map((file) => readFile(file)));
  expect(other && one?.equals(other)).toBe(true);
});

test('tables, lists, pictures and backgrounds are native; what cannot be is named', async () => {
  const deck: FixtureDeck = await buildFixtureDeck([
    'table',
    'lists',
    'formulas',
    'picture-row',
    'background-picture',
  ]);
  onTestFinished(() => deck.close());
  const ended = await exportHosted(deck.address, '--pptx', '--out', join(out, 'fixtures'));
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stderr).toContain(
    'slide “formulas”: 2 formulas as pictures, which cannot be edited',
  );
  const file = readPackage(await readFile(join(out, 'fixtures/fixtures-en.pptx')));
  const [, table, lists, , row, background] = slidesOf(file);
  expect(elementsIn(table?.root, 'a:tr')).toHaveLength(5);
  expect(elementsIn(table?.root, 'a:tblPr')[0]?.attributes['firstRow']).toBe('1');
  const levels = elementsIn(lists?.root, 'a:pPr')
    .filter((paragraph) => elementsIn(paragraph, 'a:buChar').length > 0)
    .map(({ attributes }) => attributes['lvl'] ?? '0');
  expect(levels).toEqual(['0', '0', '1', '1']);
  const alternatives = elementsIn(row?.root, 'p:pic').map(
    (picture) => elementsIn(picture, 'p:cNvPr')[0]?.attributes['descr'],
  );
  expect(alternatives).toHaveLength(3);
  expect(alternatives.every((text) => (text?.length ?? 0) > 5)).toBe(true);
  const [behind] = elementsIn(background?.root, 'p:pic');
  expect(elementsIn(behind, 'adec:decorative')).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { Diagnostics, formatDiagnostic } from '../../../../src/content/diagnostics.ts';
import { readLedger } from '../../../../src/content/facts/ledger.ts';
import { localizeFacts, pointsOf } from '../../../../src/content/facts/localized-facts.ts';

const HEAD = `sources:
  paper: { short: { en: The paper, fr: Le journal }, chain: [{ name: { en: A, fr: A }, role: { en: b, fr: b } }] }
  bank: { short: { en: The bank, fr: La banque }, chain: [{ name: { en: A, fr: A }, role: { en: b, fr: b } }] }
units:
  billion: { en: { other: "\${n} billion", short: "\${n}bn" }, fr: { other: "{n} milliards", short: "{n} Md$" } }
facts:
`;

const BURN = `  burn:
    statement: { en: Cash burnt, fr: Trésorerie consommée }
    unit: billion
    nature: reported
    source: paper
    said-by: § 5
`;

interface Files {
  readonly [path: string]: string;
}

function read(facts: string, files: Files = {}) {
  const diagnostics = new Diagnostics();
  const ledger = readLedger(
    'slides/facts.yaml',
    HEAD + facts,
    ['en', 'fr'],
    diagnostics,
    (path) => files[path],
  );
  return { ledger, problems: diagnostics.all.map(formatDiagnostic) };
}

function points(facts: string, files: Files = {}, lang = 'en') {
  const { ledger, problems } = read(facts, files);
  expect(problems).toEqual([]);
  if (!ledger) throw new Error('The ledger cannot be read.');
  const localized = localizeFacts(ledger, lang);
  return (pointsOf('burn', localized, ledger) ?? []).map((point) => localized.get(point.id));
}

const INLINE = `${BURN}    points: { 2027: { value: 20, nature: forecast, source: bank }, 2024: 5, 2025: n/a, 2026: }\n`;

test('a series has its points in the order of time, each with its own provenance or that of the series', () => {
  expect(points(INLINE)).toMatchObject([
    {
      id: 'burn.2024',
      series: 'burn',
      at: 2024,
      label: '2024',
      value: 5,
      short: '$5bn',
      nature: 'reported',
      source: 'paper',
      saidBy: '§\u00A05',
    },
    { id: 'burn.2025', at: 2025, text: 'not published' },
    { id: 'burn.2026', at: 2026, text: 'not published' },
    {
      id: 'burn.2027',
      value: 20,
      text: '$20\u00A0billion',
      nature: 'forecast',
      source: 'bank',
      statement: 'Cash burnt (2027)',
    },
  ]);
  expect(points(INLINE).map((point) => point?.value)).toEqual([5, undefined, undefined, 20]);
  // Where the paper says it is not where the bank does.
  expect(points(INLINE)[3]).not.toHaveProperty('saidBy');
});

test('a series may be a CSV file, with its provenance in columns that are optional', () => {
  const csv = `year,value,nature,source,comment
2024,5,,,"quoted, with a comma"
2025,n/a,,,

2027,"20.5",forecast,bank,
`;
  const files = { 'series/burn.csv': csv };
  expect(points(`${BURN}    csv: series/burn.csv\n`, files)).toMatchObject([
    { id: 'burn.2024', value: 5, nature: 'reported', source: 'paper' },
    { id: 'burn.2025', text: 'not published' },
    { id: 'burn.2027', value: 20.5, nature: 'forecast', source: 'bank' },
  ]);
});

test('a spreadsheet of a country with decimal commas, and one of its columns', () => {
  const csv = 'date;revenue;burn\n2024-03;1;1 234,5\n2024-04;2;−3,25\n';
  const facts = `${BURN}    csv: burn.csv\n    column: burn\n`;
  expect(points(facts, { 'burn.csv': csv }).map((point) => [point?.id, point?.value])).toEqual([
    ['burn.2024-03', 1234.5],
    ['burn.2024-04', -3.25],
  ]);
});

test('moments are years, quarters, months or days, labelled in the language', () => {
  const labels = (moments: string, lang: string) =>
    points(`${BURN}    points: { ${moments} }\n`, {}, lang).map((point) => [
      point?.at,
      point?.label,
    ]);
  expect(labels('2024-Q3: 1, 2024-Q1: 2', 'fr')).toEqual([
    [2024, 'T1 2024'],
    [2024.5, 'T3 2024'],
  ]);
  expect(labels('2024-07: 1', 'fr')).toEqual([[2024.5, 'juil. 2024']]);
  expect(labels('2023-07-02: 1', 'en')).toEqual([[2023 + 182 / 365, 'Jul 2, 2023']]);
  expect(labels('476: 1, -52: 3', 'en')).toEqual([
    [-52, '-52'],
    [476, '476'],
  ]);
});

test('formulas use points, and a point may have a formula', () => {
  const facts = `${BURN}    points: { 2024: 5, 2027: { formula: "{burn.2024} * 4" } }
  rise: { statement: { en: Rise, fr: Hausse }, formula: "{burn.2027} - {burn.2024}", unit: billion, nature: computed, source: paper }
`;
  const { ledger, problems } = read(facts);
  expect(problems).toEqual([]);
  expect(ledger?.entries.get('rise')?.value).toBe(15);
  expect(ledger?.entries.get('burn.2027')?.nature).toBe('computed');
});

test('a fact whose unit is “year” has no mark of thousands', () => {
  const facts = `  fire: { statement: { en: Fire, fr: Feu }, value: 1795, unit: year, nature: reported, source: paper }\n`;
  const { ledger, problems } = read(facts);
  expect(problems).toEqual([]);
  if (!ledger) throw new Error('The ledger cannot be read.');
  for (const lang of ['en', 'fr']) {
    expect(localizeFacts(ledger, lang).get('fire')).toMatchObject({
      text: '1795',
      short: '1795',
      number: '1795',
    });
  }
});

test('problems of inline points', () => {
  const problemsOf = (points: string) => read(`${BURN}${points}\n`).problems;
  expect(
    [
      problemsOf('    points: {}'),
      problemsOf('    points: { 2024: five, 24-03: 1 }'),
      problemsOf('    points: { 2024: { value: 5, natur: forecast }, 2025: [1] }'),
      problemsOf(
        '    points: { 2024: { value: 5, source: banc }, 2025: { value: 6, nature: computed } }',
      ),
      problemsOf('    points: { 2024: 1, 2024-03: 2, 2023-02-30: 3 }'),
      problemsOf('    points: { 2024: 1 }\n    value: 5'),
      problemsOf('    points: [1, 2]'),
      problemsOf('    points: { 2024: 1 }\n    csv: burn.csv'),
    ].flat(),
  ).toMatchInlineSnapshot(`
    [
      "slides/facts.yaml:13:13 “burn” has no points. Write them as { 2024: 5, 2027: 20 }.",
      "slides/facts.yaml:13:21 The point “2024” must be a number, not “five”. Write n/a where nothing is published, and { value: 20, nature: forecast } for a point with its own nature or source.",
      "slides/facts.yaml:13:33 Unknown key “natur”. Did you mean “nature”? Known: formula, nature, said-by, source, value, words.",
      "slides/facts.yaml:13:58 The point “2025” must be a number, not a list. Write n/a where nothing is published, and { value: 20, nature: forecast } for a point with its own nature or source.",
      "slides/facts.yaml:13:41 “banc” is not a source. Did you mean “bank”? Known: bank, paper.",
      "slides/facts.yaml:13:75 “burn.2025” is computed, but has no formula.",
      "slides/facts.yaml:13:33 “2024-03” is a month, but “2024” is a year. All points of a series are of one kind.",
      "slides/facts.yaml:13:48 “2023-02-30” is not a moment. Write a year (2027), a quarter (2027-Q1), a month (2027-03) or a day (2027-03-15).",
      "slides/facts.yaml:14:12 “burn” is a series: its points have values, so remove “value”.",
      "slides/facts.yaml:13:13 “points” must be a group of keys, not a list.",
      "slides/facts.yaml:14:10 “burn” has points and a CSV file; keep one of them.",
    ]
  `);
});

test('an unknown unit of a series is reported once', () => {
  const facts = BURN.replace('unit: billion', 'unit: bilion');
  expect(read(`${facts}    points: { 2024: 1, 2025: 2 }\n`).problems).toMatchInlineSnapshot(`
    [
      "slides/facts.yaml:9:11 “bilion” is not a unit. Did you mean “billion”? Known: billion, year.",
    ]
  `);
});

test('problems of a CSV file name its line and column', () => {
  const problemsOf = (csv: string, keys = '') =>
    read(`${BURN}    csv: burn.csv${keys}\n`, { 'burn.csv': csv }).problems;
  expect(
    [
      problemsOf(''),
      problemsOf('year,value\n'),
      problemsOf('when,amount\n2024,5\n'),
      problemsOf('year,value\n2024,five\n2025, 12%\n'),
      problemsOf('year;value\n2024;1,234\n'),
      problemsOf('year,value\n2024,1,5\n'),
      problemsOf('year,value,sorce\n2024,5,bank\n'),
      problemsOf('year,value,nature,source\n2024,é,,\n2025,5,guessed,\n2026,6,,banc\n'),
      problemsOf('year,value\n2024,5\n,6\n2024,7\nlater,8\n'),
      problemsOf('year,value,note\n2024,5,"open\n2025,6,x\n'),
      problemsOf('year,value,note\n2024,5,an "odd" one\n'),
      problemsOf('year,value\n2024,5\n', '\n    column: burn'),
    ].flat(),
  ).toMatchInlineSnapshot(`
    [
      "slides/burn.csv:1:1 This file is empty. Its first line is the head, for instance “year,value”.",
      "slides/burn.csv:1:1 This file has a head, but no rows. Write one row for each point.",
      "slides/burn.csv:1:1 No column says when each point is. Name it “year”, “quarter”, “month” or “day”.",
      "slides/burn.csv:1:1 There is no column “value”. Write “column: its name” in facts.yaml where it has another name. Known: amount, when.",
      "slides/burn.csv:2:6 “five” in the column “value” is not a number. Leave the cell empty, or write n/a, where nothing is published.",
      "slides/burn.csv:3:7 “12%” in the column “value” is not a number. Write it without unit and without a mark of thousands, with a decimal point, for instance 1234.5.",
      "slides/burn.csv:2:6 “1,234” in the column “value” can be read in two ways. Write 1234 or 1.234.",
      "slides/burn.csv:2:8 This row has 3 cells, but the head has 2. Put a text that contains “,” in quotation marks.",
      "slides/burn.csv:1:12 “sorce” is not read. Did you mean “source”?",
      "slides/burn.csv:2:6 “é” in the column “value” is not a number. Leave the cell empty, or write n/a, where nothing is published.",
      "slides/burn.csv:3:8 “nature” cannot be “guessed”. Known: computed, forecast, reported.",
      "slides/burn.csv:4:9 “banc” is not a source. Did you mean “bank”? Known: bank, paper.",
      "slides/burn.csv:3:1 This row does not say when its point is.",
      "slides/burn.csv:4:1 The point “2024” is there twice. Remove one.",
      "slides/burn.csv:5:1 “later” is not a moment. Write a year (2027), a quarter (2027-Q1), a month (2027-03) or a day (2027-03-15).",
      "slides/burn.csv:2:8 The quotation mark of this cell is not closed. Add another one at the end of the cell.",
      "slides/burn.csv:2:7 This quotation mark is inside a cell. Put the whole cell in quotation marks, and double those inside: "a ""word"" in quotes".",
      "slides/burn.csv:1:1 There is no column “burn”. Known: value, year.",
    ]
  `);
  expect(read(`${BURN}    csv: series/burn.csv\n`).problems).toMatchInlineSnapshot(`
    [
      "slides/facts.yaml:13:10 There is no file slides/series/burn.csv. Write its path from slides/, for instance series/burn.csv.",
    ]
  `);
});

test('a wrong formula is reported once, and not at the facts that depend on it', () => {
  const facts = `  a: { statement: { en: A, fr: A }, formula: "{b} * 2", unit: billion, nature: computed, source: paper }
  b: { statement: { en: B, fr: B }, formula: "{c} +", unit: billion, nature: computed, source: paper }
  c: { statement: { en: C, fr: C }, value: 1, unit: billion, nature: reported, source: paper }
  d: { statement: { en: D, fr: D }, formula: "{e}", unit: billion, nature: computed, source: paper }
  e: { statement: { en: E, fr: E }, formula: "{d}", unit: billion, nature: computed, source: paper }
  f: { statement: { en: F, fr: F }, formula: "{burn} + {burn.2031}", unit: billion, nature: computed, source: paper }
  g: { statement: { en: G, fr: G }, formula: "{burn.2031}", unit: billion, nature: computed, source: paper }
`;
  expect(read(`${facts}${BURN}    points: { 2024: 1 }\n`).problems).toMatchInlineSnapshot(`
    [
      "slides/facts.yaml:8:46 “{c} +” is not a complete formula. Look for a sign without a number beside it, or a parenthesis or brace that is not closed.",
      "slides/facts.yaml:11:46 Circular formula: d → e → d.",
      "slides/facts.yaml:12:46 “burn” is a series. Name one of its points, for instance {burn.2024}.",
      "slides/facts.yaml:13:46 The series “burn” has no point “2031”. Did you mean “burn.2024”? Known: burn.2024.",
    ]
  `);
});

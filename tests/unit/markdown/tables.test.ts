import { expect, test } from 'vitest';
import { legibleWidth, tableSize } from '../../../src/markdown/room/table-size.ts';
import { alignColumns, isNumeric } from '../../../src/markdown/tables/table-columns.ts';
import { bodyOf, type Changes, diagnosticsOf } from '../support/tiny-deck.ts';

const slide = (text: string, layout = 'text', notes = 'On parle.'): Changes => ({
  texts: {
    'fr/milieu.md': `---\nlayout: ${layout}\nminutes: 0:30\n---\n## Titre\n\n${text}\n\nNote:\n${notes}\n`,
  },
});

/** The first table of a slide with this text. */
const tableOf = (text: string) => /<table.*?<\/table>/s.exec(bodyOf(slide(text)))?.[0] ?? '';

test('a table has headers with a scope, a caption, facts, and the alignment of its line of dashes', () => {
  expect(
    tableOf(
      '| Qui | Part | Note |\n|---|---:|:-:|\n| Nous | {share} | *oui* |\n| Eux | {rest short} | `non` |\n\nTable: Les parts, en 2025',
    ),
  ).toMatchInlineSnapshot(
    `"<table class="table" data-large=""><caption>Les parts, en 2025</caption><thead><tr><th scope="col">Qui</th><th scope="col" data-align="right">Part</th><th scope="col" data-align="center">Note</th></tr></thead><tbody><tr><th scope="row">Nous</th><td data-align="right" data-label="Part"><a class="fact" href="#card:fact:share" data-card="card:fact:share" data-nature="forecast" aria-description="prévision"><data value="75" data-fact="share">75 %</data></a></td><td data-align="center" data-label="Note"><em>oui</em></td></tr><tr><th scope="row">Eux</th><td data-align="right" data-label="Part"><a class="fact" href="#card:fact:rest" data-card="card:fact:rest" data-nature="computed" aria-description="calculé"><data value="25" data-fact="rest">25 %</data></a></td><td data-align="center" data-label="Note"><code>non</code></td></tr></tbody></table>"`,
  );
});

test('without a line of dashes that says so, numbers are on the right, and names and years on the left', () => {
  const table = tableOf(
    '| An | Part | Avis |\n|---|---|---|\n| 2024 | {share} | {share} ou plus tard, peut-être jamais |\n| 2025 | – | non |',
  );
  expect(table).toContain('<th scope="col" data-align="right">Part</th>');
  expect(table).toContain('<th scope="row">2024</th>');
  expect(table).toContain('<td data-align="right" data-label="Part">–</td>');
  expect(table).not.toContain('data-align="right" data-label="Avis"');
});

test.each([
  ['20', '1 234,5', '−3'],
  ['20 milliards de dollars', '≈ 5 km', '12 %'],
  ['$3.2bn', '€40', 'USD 5', 'n/a', ''],
  ['2024', '2025', '–'],
])('a column of %s, %s and %s is numeric', (...cells) => {
  expect(isNumeric(cells)).toBe(true);
});

test.each([
  [['oui', '20']],
  [['–', '']],
  [['20 personnes sont venues, et elles sont restées longtemps']],
  [['H100', 'GPT-4']],
  [[]],
])('a column of %o is not', (cells) => {
  expect(isNumeric(cells)).toBe(false);
});

test('the first column, which names the rows, is on the left even if it is numeric', () => {
  expect(alignColumns([null, null, 'center', 'left'], [['1', '2', '3', '4']])).toEqual([
    'left',
    'right',
    'center',
    'left',
  ]);
});

test('a list at the end of a row makes it a step, one below the table the table', () => {
  const rows = tableOf(
    '| a | b |\n|---|---|\n| c | d | {.fragment}\n| e | f {.fragment .fade-up index=1} |',
  );
  expect(rows).toContain('<tr class="fragment" data-fragment-index="1">');
  expect(rows).toContain('<tr class="fragment fade-up" data-fragment-index="0">');
  for (const below of ['{.fragment}', '\n{.fragment}']) {
    const table = tableOf(`| a | b |\n|---|---|\n| c | d |\n${below}`);
    expect(table).toMatch(/^<table class="table fragment"/);
    expect(table.match(/<tr/g)).toHaveLength(2);
  }
});

test('a header without text is left out, and an empty cell is no header', () => {
  expect(tableOf('| | |\n|---|---|\n| a | b |')).not.toContain('<thead>');
  const table = tableOf('| | b |\n|---|---|\n| c | d |\n| | e |');
  expect(table).toContain('<tr><td></td><th scope="col">b</th></tr>');
  expect(table).toContain('<tr><td></td><td data-label="b">e</td></tr>');
});

test('French typography applies in cells, labels and captions', () => {
  const table = tableOf('| Qui ? | Quoi |\n|---|---|\n| "Nous" | Combien ? |\n\nTable: Vrai ?');
  expect(table).toContain('>«\u00A0Nous\u00A0»<');
  expect(table).toContain('>Combien\u202F?<');
  expect(table).toContain('<caption>Vrai\u202F?</caption>');
  expect(tableOf('| a | Quoi ? |\n|---|---|\n| b | c |')).toContain('data-label="Quoi\u202F?"');
});

test('numbers typed by hand in a cell are reported where they stand', () => {
  expect(diagnosticsOf(slide('| a | b |\n|---|---|\n| c | 75 |'))).toMatch(
    /^slides\/fr\/milieu\.md:9:7 The amount “75” is typed by hand\./,
  );
});

test('tables stand in notes, quotations and lists', () => {
  const table = '| a | b |\n|---|---|\n| c | d |';
  expect(bodyOf(slide('Un mot', 'text', table))).toMatch(/<div class="notes">.*<table/s);
  expect(tableOf(table.replace(/^/gm, '> '))).toContain('<th scope="row">c</th>');
  expect(tableOf(`- un\n\n${table.replace(/^/gm, '  ')}`)).toContain('<th scope="row">c</th>');
});

const measure = (text: string) => text.length;

test('the size of a table follows from its words and lines', () => {
  const texts = [
    ['a', 'b'],
    ['one', 'two words'],
  ];
  expect(tableSize(texts, 10, 1000, measure)).toEqual({
    width: 10 * (3 + 5 + 2 * 1.2),
    // With the lines below header and row.
    height: 10 * 2 * (1.25 + 0.56) + 4 + 1,
    isExact: true,
  });
  // Where the second column has room for one word only, its row has two lines.
  expect(tableSize(texts, 10, 110, measure)).toMatchObject({
    height: 10 * (2 * 0.56 + 3 * 1.25) + 4 + 1,
    isExact: false,
  });
  expect(legibleWidth(texts, 10, measure)).toBe(10 * (3 + 1.2 + 7));
});

test('a table that is too wide or too high for its slide is reported', () => {
  const wide = Array.from({ length: 12 }, () => 'interminablement').join(' | ');
  const dashes = '|---'.repeat(12);
  const tall = '| a | b |\n'.repeat(14);
  expect(
    [
      diagnosticsOf(slide(`| ${wide} |\n${dashes}|\n| a |`)),
      diagnosticsOf(slide(`| a | b |\n|---|---|\n${tall}`)),
      diagnosticsOf(slide('| a | b |\n|---|---|\n| c | d |', 'title')),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "slides/fr/milieu.md:7:1 This table of 12 columns is 134 % wider than its place on the slide. Leave columns out, shorten their words, or make its rows columns.
    slides/fr/milieu.md:7:1 This table of 15 rows is 41 % higher than its place on the slide. Leave rows out, shorten their texts, or divide the table over two slides.
    slides/fr/milieu.md:7:1 The layout “title” has no place for a table; use “text”, or “columns” with the table below a ###."
  `);
});

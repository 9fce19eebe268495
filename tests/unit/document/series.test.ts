import { expect, test } from 'vitest';
import { defineFigure } from '../../../src/figures/definition.ts';
import { bodyOf, type Changes, diagnosticsOf } from '../support/tiny-deck.ts';

const SERIES = `  burn:
    statement: { fr: La dépense }
    unit: euro
    nature: reported
    source: paper
    said-by: § 2
    points: { 2024: 5, 2025: n/a, 2026: 7, 2027: { value: 20, nature: forecast, said-by: § 4 } }
  silent:`;

const LINE = defineFigure(['only'], ({ series, localize }) => ({
  title: localize({ fr: 'La dépense' }),
  description: localize({ fr: 'Une ligne.' }),
  source: 'paper',
  rowsAre: localize({ fr: 'Année' }),
  rows: series('burn' as never).map((point) => ({ label: point.label, value: point })),
  chart: () => ({ type: 'line', data: { datasets: [] } }),
}));

const WITH_SERIES: Changes = {
  replace: [
    ['facts.yaml', '  silent:', SERIES],
    ['fr/debut.md', '{share}', '{share} et {burn.2027}\n\n![ledger](facts)'],
  ],
  figure: LINE,
};

/** The texts of a part of the document. */
const words = (html = '') =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a point is used by its id, and links the row of its series in the table of facts', () => {
  expect(bodyOf(WITH_SERIES)).toContain(
    '<a class="fact" href="#fact:burn" data-card="card:fact:burn.2027" data-nature="forecast"',
  );
});

test('a series is one row of the table of facts', () => {
  const rows = Array.from(bodyOf(WITH_SERIES).matchAll(/<tr id="fact:burn">(.*?)<\/tr>/g));
  expect(rows.map(([, row]) => words(row))).toEqual([
    'La dépense, 2024–2027 5 € … 20 € rapporté, prévision, non publié § 2 ; § 4',
  ]);
});

test('the popover of a figure summarizes a series; its table of data has each point, and gaps without a value', () => {
  const body = bodyOf(WITH_SERIES);
  const card = body.split('id="card:figure:part"')[1]?.split('</section>')[0] ?? '';
  expect(words(/<ul class="card-rows">(.*?)<\/ul>/.exec(card)?.[1])).toBe(
    'La dépense, 2024–2027 : 5 € … 20 € (rapporté, prévision, non publié)',
  );
  const table = body.split('class="figure-data"')[1]?.split('</table>')[0] ?? '';
  const rows = Array.from(table.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g));
  expect(rows.map(([, row]) => words(row))).toEqual([
    '2024 5 euros rapporté',
    '2025 non publié non publié',
    '2026 7 euros rapporté',
    '2027 20 euros prévision',
  ]);
});

test('popovers say of a gap that nothing is published, and not how it is known', () => {
  const some = defineFigure(['only'], (context) => {
    const { rows, ...figure } = LINE(context);
    return { ...figure, rows: rows.slice(0, 3) };
  });
  const body = bodyOf({ ...WITH_SERIES, figure: some });
  const card = (id: string) =>
    words(
      body
        .split(`id="${id}"`)[1]
        ?.split('</section>')[0]
        ?.replace(/^.*?<\/p>/, '') ?? '',
    );
  expect(card('card:figure:part')).toContain(
    '2024 : 5 euros (rapporté) 2025 : non publié 2026 : 7 euros (rapporté)',
  );
  expect(card('card:fact:burn.2025')).toMatch(/^non publié/);
});

test('a figure and a text that name a series wrongly are told how it is named', () => {
  const wrong = (figure: unknown, text: string) =>
    diagnosticsOf({
      replace: [
        ['facts.yaml', '  silent:', SERIES],
        ['fr/debut.md', '{share}', text],
      ],
      figure,
    });
  const naming = (id: string) =>
    defineFigure(['only'], ({ fact, series }) => {
      if (id === 'share') series(id as never);
      throw new Error(fact(id as never).text);
    });
  expect(wrong(LINE, '{burn}, {burn.2031}, {burn.2025}')).toMatchInlineSnapshot(`
    "slides/fr/debut.md:7:10 “burn” is a series. Name one of its points, for instance {burn.2027}.
    slides/fr/debut.md:7:18 The series “burn” has no point “2031”. Did you mean “burn.2024”? Known: burn.2024, burn.2025, burn.2026, burn.2027.
    slides/fr/debut.md:7:31 Nothing is published for “burn.2025”; write a sentence instead."
  `);
  expect(wrong(naming('burn'), '{share}')).toMatchInlineSnapshot(
    `"slides/figures/part.ts:1:1 “burn” is a series. Name one of its points, for instance {burn.2027}."`,
  );
  expect(wrong(naming('share'), '{share}')).toMatchInlineSnapshot(
    `"slides/figures/part.ts:1:1 “share” is a fact, not a series; write fact('share')."`,
  );
});

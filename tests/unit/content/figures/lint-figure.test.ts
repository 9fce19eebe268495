import { describe, expect, test } from 'vitest';
import { defineFigure, type FigureTheme } from '../../../../src/figures/definition.ts';
import { diagnosticsOf } from '../../support/tiny-deck.ts';

/** A figure as an author may write it, who does not check its types. */
const whole = {
  title: 'The share, in %',
  description: 'A bar.',
  source: 'paper',
  rowsAre: 'Who',
  note: 'Rounded.',
  rows: [{ label: 'We', value: 'not published' }],
  chart: () => ({ type: 'bar', data: { datasets: [] } }),
};

const diagnostics = (changed: object) =>
  diagnosticsOf({ figure: defineFigure(['only'], () => ({ ...whole, ...changed }) as never) });

const WRONG = [undefined, null, 5, '', ' ', {}, [], [5], [{}], [null], [undefined]];

test('a whole figure has no problem', () => {
  expect(diagnostics({})).toBe('');
});

test.each(
  (['title', 'description', 'source', 'rowsAre', 'rows', 'chart'] as const).flatMap((key) =>
    WRONG.map((value) => [key, value] as const),
  ),
)('“%s” that is %j is reported in the file of the figure', (key, value) => {
  expect(diagnostics({ [key]: value })).toMatch(/^slides\/figures\/part\.ts:1:16 /);
});

test('what is wrong in a row is said with the number of the row', () => {
  expect(
    diagnostics({
      rows: [whole.rows[0], { label: 'You' }, { value: 'none' }, { label: 'He', value: 7 }],
    }),
  ).toMatchInlineSnapshot(`
    "slides/figures/part.ts:1:16 Row 2 of this figure has no “value”; give it a fact, as by fact('…'), or a text.
    slides/figures/part.ts:1:16 Row 3 of this figure has no “label”; say what its value is of.
    slides/figures/part.ts:1:16 Row 4 of this figure has no “value”; give it a fact, as by fact('…'), or a text."
  `);
});

test('a note may be left out, and is a text', () => {
  expect(diagnostics({ note: undefined })).toBe('');
  expect(diagnostics({ note: 5 })).toMatchInlineSnapshot(
    `"slides/figures/part.ts:1:16 The “note” of this figure is no text; write one, or remove it."`,
  );
});

describe('what a page cannot name or draw is reported', () => {
  test.each([
    [['after', 'after'], 'The state “after” is named twice.'],
    [['before it'], 'The state “before it” is not a word'],
    [[1], 'State 1 is not a word'],
    [[], 'This figure has no “states”'],
  ])('states %j', (states, message) => {
    expect(diagnosticsOf({ figure: () => ({ ...whole, states }) })).toContain(message);
  });

  test('states with letters of any language are none of it', () => {
    expect(
      diagnosticsOf({ figure: () => ({ ...whole, states: ['début', '2030', '終_b-2'] }) }),
    ).toBe('');
  });

  test.each([{ wide: -5 }, { narrow: Number.NaN }, { wide: 1e9 }, { narrow: '20' }])(
    'lines %j',
    (lines) => {
      expect(diagnostics({ lines })).toContain('write numbers from 5 to 60');
    },
  );

  test.each([5, {}, { categories: [] }])('a sheet %j', (sheet) => {
    expect(diagnostics({ sheet })).toContain('The “sheet” of this figure has no lists');
  });

  test.each([
    [undefined, 'is no configuration of Chart.js'],
    [{}, 'is no configuration of Chart.js'],
    [Promise.resolve({ type: 'bar' }), 'is no configuration of Chart.js'],
    [{ type: 'pie', data: { datasets: [] } }, 'has the type “pie”. Known: bar, line, scatter.'],
    [{ type: 'bar' }, 'has no list “data.datasets”'],
    [{ type: 'bar', data: { datasets: 'none' } }, 'has no list “data.datasets”'],
    [{ type: 'bar', data: { datasets: [null] } }, 'has no list “data.datasets”'],
    [
      { type: 'bar', data: { datasets: [] }, options: { scales: { x: { max: 1 / 0 } } } },
      'has a value at “options.scales.x.max” that is not a number, infinite or larger',
    ],
    [
      { type: 'line', data: { datasets: [{ data: [{ x: 1, y: -1 / 0 }] }] } },
      'has a value at “data.datasets[0].data[0].y” that is not a number, infinite or larger',
    ],
  ])('the chart %j', (config, message) => {
    expect(diagnostics({ chart: () => config })).toContain(
      `The chart of the state “only” ${message}`,
    );
  });
});

describe('what is thrown while a figure is drawn is reported in its file', () => {
  test('a scale that is not bundled', () => {
    const options = { scales: { x: { type: 'time' } } };
    const data = { labels: ['a'], datasets: [{ data: [1] }] };
    expect(diagnostics({ chart: () => ({ type: 'bar', data, options }) })).toMatchInlineSnapshot(
      `"slides/figures/part.ts:1:16 This figure cannot be drawn. “time” is not a registered scale of Chart.js. Register it in src/figures/chart.ts, which bundles only what figures use."`,
    );
  });

  test('an error of a plugin, once for all sizes and states', () => {
    const plugin = {
      id: 'broken',
      afterDraw() {
        throw new Error('There is no such label');
      },
    };
    const data = { datasets: [] };
    expect(
      diagnostics({ chart: () => ({ type: 'bar', data, plugins: [plugin] }) }),
    ).toMatchInlineSnapshot(
      `"slides/figures/part.ts:1:16 This figure cannot be drawn. There is no such label."`,
    );
  });

  test('a colour that only the drawing for phones has', () => {
    const chart = (_: string, { width, color }: FigureTheme) => ({
      type: 'bar',
      data: {
        datasets: [{ data: [], backgroundColor: width < 400 ? color('red' as never) : 'x' }],
      },
    });
    expect(diagnostics({ chart })).toContain('“red” is not a colour.');
  });
});

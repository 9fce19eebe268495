import { expect, test } from 'vitest';
import type { Fact, Figure, FigureRow } from '../../../src/figures/definition.ts';
import type { Box } from '../../../src/figures/drawing/hatch.ts';
import { barChart, barRows } from '../../../src/figures/kit.ts';
import { datumOf } from '../../../src/figures/plots/datum.ts';
import { drawStaticFigure } from '../../../src/figures/static/static-figure.ts';
import { drawn } from './support/drawn.ts';
import { GALLERY_FIGURES, themeAt } from './support/figures.ts';

const theme = themeAt();
const measure = (text: string) => text.length / 2;

/** The fills of the rectangles that cover at least half of a box, and are inside it. */
function fillsOf(figure: Figure, { left, top, width, height }: Box): string[] {
  const state = figure.states.at(-1) ?? '';
  return drawStaticFigure(figure, state, theme, measure).elements.flatMap(({ properties }) => {
    const rectangle = /^m([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)h/.exec(String(properties['d']));
    const fill = String(properties['fill']);
    if (!rectangle || fill === 'none') return [];
    const [x = 0, y = 0, w = 0, h = 0] = rectangle.slice(1).map(Number);
    const isInside = x > left - 1 && y > top - 1 && x + w < left + width + 1;
    return isInside && y + h < top + height + 1 && w * h > (width * height) / 2 ? [fill] : [];
  });
}

const isStriped = ({ value }: FigureRow) => ['forecast', 'unknown'].includes(datumOf(value).nature);

test.each([
  ['bars', 3, 2],
  ['bars-vertical', 4, 2],
  ['change-bars', 1, 1],
  ['part-of-whole', 2, 0],
])(
  'of the bars of %s, %i have a colour, and %i are striped on paper',
  (name, coloured, striped) => {
    const figure = GALLERY_FIGURES.figure(name);
    const { marks } = drawn(figure, figure.states.at(-1) ?? '', theme);
    const bars = figure.rows.flatMap((row, index) => {
      const box = marks.get(index);
      const fills = box ? fillsOf(figure, box) : [];
      return fills.length > 0 ? [{ row, fills }] : [];
    });
    const [forecasts, others] = [
      bars.filter(({ row }) => isStriped(row)),
      bars.filter(({ row }) => !isStriped(row)),
    ];
    expect([others.length, forecasts.length]).toEqual([coloured, striped]);
    for (const { fills } of others) expect(fills.at(-1)).toMatch(/^role:(?!paper)/);
    for (const { fills } of forecasts) expect(new Set(fills)).toEqual(new Set(['role:paper']));
  },
);

test.each(['bars', 'bars-with-axis'])('in %s, a value is beside the end of its bar', (name) => {
  const figure = GALLERY_FIGURES.figure(name);
  const { marks, texts } = drawn(figure, figure.states.at(-1) ?? '', theme);
  const bars = figure.rows.flatMap(({ value }, index) => {
    const datum = datumOf(value);
    const text = texts.find((each) => each.text === datum.text);
    const box = marks.get(index);
    return datum.value !== undefined && text && box ? [{ value: datum.value, text, box }] : [];
  });
  expect(bars.length).toBeGreaterThan(3);
  for (const { value, text, box } of bars) {
    const space = value < 0 ? box.left - text.right : text.left - (box.left + box.width);
    expect(space / theme.size).toBeGreaterThan(0.3);
    expect(space / theme.size).toBeLessThan(0.5);
  }
});

test('what is said in words only is drawn as what is not known', () => {
  const fact = { short: 'about a third', nature: 'reported' } as Fact;
  expect(datumOf(fact)).toEqual({ value: undefined, text: 'about a third', nature: 'unknown' });
  expect(datumOf({ ...fact, value: 3 })).toMatchObject({ value: 3, nature: 'reported' });
});

test('the value of a bar that goes down is below its end, and above the name of the bar', () => {
  const bars = [-30, 20].map((value, index) => ({
    label: ['Loss', 'Gain'][index] ?? '',
    value: { id: 'x', value, short: `${value}k`, nature: 'reported' } as Fact,
  }));
  const { texts, marks, collisions } = drawn(
    {
      ...GALLERY_FIGURES.figure('bars-vertical'),
      rows: barRows(bars),
      chart: (_, at) => barChart(at, { lang: 'en', rows: bars, direction: 'vertical' }),
    },
    'all',
    theme,
  );
  const [value, name] = ['-30k', 'Loss'].map((sought) => texts.find(({ text }) => text === sought));
  const end = marks.get(0);
  expect(value?.top).toBeGreaterThan((end?.top ?? Number.NaN) + (end?.height ?? 0));
  expect(name?.top).toBeGreaterThan(value?.bottom ?? Number.NaN);
  expect(collisions).toEqual([]);
});

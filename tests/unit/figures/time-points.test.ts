import { expect, test } from 'vitest';
import { timeRows, withGaps } from '../../../src/figures/plots/time-points.ts';
import { GALLERY_FIGURES, themeAt } from './support/figures.ts';

const point = (year: number, value: number) => ({ year, value, text: `${value} mm` });

test('a year without a point, and a point without a value, interrupt a line', () => {
  const found = withGaps([point(2024, 3), point(2020, 1), { year: 2021, text: 'n/a' }]);
  expect(found.map(({ x, y }) => [x, y])).toEqual([
    [2020, 1],
    [2021, Number.NaN],
    [2022.5, Number.NaN],
    [2024, 3],
  ]);
});

test.each([
  ['quarter', 1 / 4],
  ['month', 1 / 12],
] as const)(
  'a %s without a point interrupts a line, also where it is the only one',
  (every, step) => {
    const at = (index: number) => ({
      at: 2026 + index * step,
      every,
      value: index,
      text: `${index}`,
    });
    const found = withGaps([at(0), at(1), at(3), at(4)]);
    expect(found.map(({ y }) => y)).toEqual([0, 1, Number.NaN, 3, 4]);
    expect(found[2]?.x).toBeCloseTo(2026 + 2 * step, 6);
  },
);

test('a line with a point every ten years is whole, and is interrupted where one of them is missing', () => {
  const values = (years: readonly number[]) =>
    withGaps(years.map((year) => point(year, year))).map(({ y }) => y);
  expect(values([1990, 2000, 2010])).toEqual([1990, 2000, 2010]);
  expect(values([1990, 2000, 2020])).toEqual([1990, 2000, Number.NaN, 2020]);
});

test('a month that is written as a date is missed like one of a series', () => {
  const found = withGaps(['2026-03', '2026-01', '2026-04'].map((at) => ({ at, value: 1 })));
  expect(found.map(({ y }) => y)).toEqual([1, Number.NaN, 1, 1]);
});

test('days, and points of several kinds, imply no step, so a line joins them', () => {
  const days = ['2026-01-05', '2026-01-06', '2028-03-09'].map((at) => ({ at, value: 1 }));
  expect(withGaps(days).map(({ y }) => y)).toEqual([1, 1, 1]);
  expect(withGaps([point(2020, 1), { at: '2026-09', value: 2 }]).map(({ y }) => y)).toEqual([1, 2]);
});

test('in the drawing, no line leads over a quarter that a series does not have', () => {
  const points = GALLERY_FIGURES.figure('line-below-zero');
  const whole = points.states[0];
  const { data } = points.chart(whole, themeAt());
  const values = data.datasets[0]?.data as unknown as { x: number; y: number }[];
  expect(values.filter(({ y }) => Number.isNaN(y)).map(({ x }) => x)).toEqual([2025.75, 2026.5]);
});

test('a row of the data table has the year, the date or the label of its point, and a gap has no hotspot', () => {
  const quarter = { at: 2026.25, label: 'Q2 2026', value: 4, text: '4 mm' };
  expect(timeRows([quarter, { at: '2026-09', text: 'n/a' }, point(2027, 5)], 0)).toEqual([
    { label: 'Q2 2026', value: '4 mm', at: { dataset: 0, index: 0 } },
    { label: '2026-09', value: 'n/a' },
    { label: '2027', value: '5 mm', at: { dataset: 0, index: 2 } },
  ]);
});

test('a line by quarters names them in its table', () => {
  const { rows } = GALLERY_FIGURES.figure('line-below-zero');
  expect(rows.map(({ label }) => label)).toEqual(
    ['Q1', 'Q2', 'Q3', 'Q4']
      .map((quarter) => `${quarter} 2025`)
      .concat('Q1 2026', 'Q2 2026', 'Q4 2026', 'Q1 2027'),
  );
});

import { expect, test } from 'vitest';
import { timeRows, withGaps } from '../../../src/figures/plots/time-points.ts';
import { GALLERY_FIGURES } from './support/figures.ts';

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
    [2025, 2026].flatMap((year) => [1, 2, 3, 4].map((quarter) => `Q${quarter} ${year}`)),
  );
});

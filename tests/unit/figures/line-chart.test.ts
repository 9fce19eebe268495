import { expect, test } from 'vitest';
import { lineChart } from '../../../src/figures/kit.ts';
import { drawn } from './support/drawn.ts';
import { GALLERY_FIGURES, themeAt } from './support/figures.ts';

const theme = themeAt();

/** Space between the last point of a line and its name, in multiples of the theme's size. */
function spaceBeforeName(figure: string, name: RegExp, lastRow: number): number {
  const { texts, marks } = drawn(GALLERY_FIGURES.figure(figure), 'all', theme);
  const left = texts.find(({ text }) => name.test(text))?.left ?? Number.NaN;
  return (left - (marks.get(lastRow)?.left ?? Number.NaN)) / theme.size;
}

test('the points of each line have another shape, for which there is room before its name', () => {
  const { data } = GALLERY_FIGURES.figure('lines-ending-close').chart('all', theme);
  const shapes = data.datasets.map((dataset) => Object(dataset).pointStyle);
  expect(shapes).toEqual(['circle', 'rect', 'triangle']);
  const alone = spaceBeforeName('line-of-series', /204k/, 9);
  expect(spaceBeforeName('lines-ending-close', /Bus/, 3) - alone).toBeCloseTo(0.9, 1);
});

test.each([118, 40, 8])('the first value, of %d, stands apart from the axes', (first) => {
  const figure = GALLERY_FIGURES.figure('line-of-series');
  const narrow = { ...theme, width: 548, height: 280, size: 24 };
  const points = [first, first + 6, first + 9, 300].map((value, index) => ({
    year: 2020 + index,
    value,
    short: `${value}k`,
  }));
  const { texts } = drawn(
    { ...figure, chart: () => lineChart(narrow, { lang: 'en', lines: [{ points }] }) },
    'all',
    narrow,
  );
  const value = texts.find(({ text }) => text === `${first}k`);
  const zero = texts.find(({ text }) => text === '0');
  const [left, bottom] = [value?.left ?? 0, value?.bottom ?? Number.NaN];
  const numbers = texts.filter(({ text, right }) => right < left && !/^20\d\d$/.test(text));
  expect(left - Math.max(...numbers.map(({ right }) => right))).toBeGreaterThan(0.5 * narrow.size);
  expect(bottom).toBeLessThan(((zero?.top ?? 0) + (zero?.bottom ?? 0)) / 2);
});

/** The texts below a line with points at these times, from left to right. */
function axisOf(times: readonly string[], lang = 'en'): string[] {
  const points = times.map((at, index) => ({ at, value: index + 1, short: `${index + 1}k` }));
  const { texts, collisions } = drawn(
    {
      ...GALLERY_FIGURES.figure('line-of-series'),
      chart: () => lineChart(theme, { lang, lines: [{ points }] }),
    },
    'all',
    theme,
  );
  expect(collisions).toEqual([]);
  const named = texts.filter(({ text }) => /\d{4}/.test(text));
  return named.sort((a, b) => a.left - b.left).map(({ text }) => text);
}

test('an axis on which less than two years begin names the months or days of its ends', () => {
  expect(axisOf(['2025-01-15', '2025-02-10', '2025-03-02'])).toEqual([
    'Jan 15, 2025',
    'Mar 2, 2025',
  ]);
  expect(axisOf(['2025-03', '2025-04', '2025-09'], 'fr')).toEqual(['mars 2025', 'sept. 2025']);
  expect(axisOf(['2025-01', '2025-12'])).toEqual(['Jan 2025', 'Dec 2025']);
  expect(axisOf(['2024-07', '2025-06'])).toEqual(['Jul 2024', 'Jun 2025']);
  expect(axisOf(['2025-05-31'])).toEqual(['May 31, 2025']);
  expect(axisOf(['2024-03-01', '2024-12-31'])).toEqual(['Mar 1, 2024', 'Dec 31, 2024']);
});

test('an axis on which several years begin names years, all of them on it', () => {
  expect(axisOf(['2024-07', '2026-09'])).toEqual(['2025', '2026']);
  expect(axisOf(['2023-12', '2025-01', '2026-03'])).toEqual(['2024', '2025', '2026']);
});

import type { ChartConfiguration } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { drawStaticFigure } from '../../../src/figures/static/static-figure.ts';
import { drawn } from './support/drawn.ts';
import { figure, themeAt } from './support/figures.ts';
import { testTimeAxis } from './support/time-axis.ts';

const theme = themeAt();

interface Point {
  readonly x: number | readonly number[];
  readonly y: number;
}

/** All points of a configuration's datasets. */
function points({ data }: ChartConfiguration): Point[] {
  return data.datasets.flatMap((dataset) => dataset.data as unknown as Point[]);
}

describe.each([
  ['volumes', 2027],
  ['dates', 2030],
])('the time axis of %s', (name, last) => {
  testTimeAxis(figure(name), last);
});

test('between circles and the years below them there is a space', () => {
  const { marks } = drawStaticFigure(figure('dates'), 'dates', theme, (text) => text.length / 2);
  // Radius and half the border of a circle.
  const bottom = (marks.get(0)?.top ?? 0) + 0.7 * theme.size;
  const years = drawn(figure('dates'), 'dates', theme).texts.filter(({ text }) =>
    /^20\d\d$/.test(text),
  );
  expect(years.length).toBeGreaterThanOrEqual(3);
  for (const { text, top } of years) expect(top - bottom, text).toBeGreaterThan(theme.size / 6);
});

test('a bar is as long as its fact, and absent before its state', () => {
  expect(points(figure('volumes').chart('2024', theme)).map(({ y }) => y)).toEqual([5, 0]);
  expect(points(figure('volumes').chart('2027', theme)).map(({ y }) => y)).toEqual([5, 20, 5, 20]);
});

test('a figure that has shown its last state returns to its first', () => {
  const before = drawn(figure('mix'), 'depart', theme);
  drawn(figure('mix'), '2030', theme);
  expect(drawn(figure('mix'), 'depart', theme)).toEqual(before);
});

import type { ChartConfiguration } from 'chart.js';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/figures/definition.ts';
import { drawStaticFigure } from '../../../src/figures/static/static-figure.ts';
import { drawn } from './support/drawn.ts';
import { figure, themeAt } from './support/figures.ts';

const theme = themeAt();
const wholeOf = (of: Figure) => of.states.at(-1) ?? '';

interface Point {
  readonly x: number | readonly number[];
  readonly y: number;
}

/** All points of a configuration's datasets. */
function points({ data }: ChartConfiguration): Point[] {
  return data.datasets.flatMap((dataset) => dataset.data as unknown as Point[]);
}

describe.each(['volumes', 'dates'])('the time axis of %s', (name) => {
  test('is linear, with a tick at each year', () => {
    const options = figure(name).chart(wholeOf(figure(name)), theme).options?.scales?.['x'];
    expect(options).toMatchObject({ type: 'linear', offset: false });
    const axis = { ticks: [] as { value: number }[] };
    (Object(options)['afterBuildTicks'] as (axis: unknown) => void)(axis);
    const years = axis.ticks.map(({ value }) => value);
    expect(years[0]).toBe(2024);
    expect(years.slice(1).map((year, index) => year - (years[index] ?? 0))).toEqual(
      years.slice(1).map(() => 1),
    );
  });

  test('has its years at proportional distances on the canvas', () => {
    const { texts } = drawn(figure(name), wholeOf(figure(name)), theme);
    const middle = (year: number) => {
      const found = texts.find(({ text }) => text.startsWith(String(year)));
      return found ? (found.left + found.right) / 2 : Number.NaN;
    };
    const year = middle(2025) - middle(2024);
    expect(middle(2027) - middle(2024)).toBeCloseTo(3 * year, 0);
  });
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

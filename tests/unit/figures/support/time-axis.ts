import { expect, test } from 'vitest';
import type { Figure } from '../../../../src/figures/definition.ts';
import { drawn } from './drawn.ts';
import { themeAt } from './figures.ts';

/** Tests that the x axis of a figure in its last state has the years from 2024 to `last`, to scale. */
export function testTimeAxis(figure: Figure, last: number): void {
  const theme = themeAt();
  const whole = figure.states.at(-1) ?? figure.states[0];

  test('has a linear time axis with a tick at each year', () => {
    const options = figure.chart(whole, theme).options?.scales?.['x'];
    expect(options).toMatchObject({ type: 'linear', offset: false });
    const axis = { ticks: [] as { value: number }[] };
    (Object(options)['afterBuildTicks'] as (axis: unknown) => void)(axis);
    const years = axis.ticks.map(({ value }) => value);
    expect(years.length).toBeGreaterThan(3);
    expect(years).toEqual(years.map((_, index) => 2024 + index));
    expect(years.at(-1)).toBe(last);
  });

  test('has its years at proportional distances on the canvas', () => {
    const { texts } = drawn(figure, whole, theme);
    const middle = (year: number) => {
      const found = texts.find(({ text }) => text.startsWith(String(year)));
      return found ? (found.left + found.right) / 2 : Number.NaN;
    };
    const year = middle(2025) - middle(2024);
    expect(middle(2027) - middle(2024)).toBeCloseTo(3 * year, 0);
  });
}

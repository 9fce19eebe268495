import { expect, test } from 'vitest';
import { valueScale } from '../../../src/figures/drawing/value-scale.ts';
import { themeAt } from './support/figures.ts';

/** The size of the numbers of an axis, in multiples of the theme's size, in a narrow drawing. */
function sizeOf(axis: 'x' | 'y', text: string): number {
  const theme = themeAt({ width: 300, height: 300, size: 20 });
  const format = { plain: String, withUnit: () => text };
  const scale = valueScale(theme, { max: 10, format, length: 12, axis });
  return Object(scale.ticks?.font).size / theme.size;
}

test('long numbers beside the axis are smaller, so that the drawing has room; below it they are not', () => {
  expect(sizeOf('y', '10 %')).toBe(0.85);
  expect(sizeOf('y', '10 milliards de dollars')).toBe(0.75);
  expect(sizeOf('x', '10 milliards de dollars')).toBe(0.85);
});

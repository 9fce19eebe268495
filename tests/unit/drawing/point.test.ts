import { expect, test } from 'vitest';
import { distance, pointAt } from '../../../src/drawing/point.ts';

test('a point is clamped to the slide and rounded to four decimals', () => {
  expect(pointAt(0.123456, 0.98765)).toEqual([0.1235, 0.9877]);
  expect(pointAt(-3, 1.5)).toEqual([0, 1]);
});

test('a distance is in units of a slide, which is wider than high', () => {
  expect(distance([0, 0], [0.5, 0])).toBe(640);
  expect(distance([0, 0], [0, 0.5])).toBe(360);
});

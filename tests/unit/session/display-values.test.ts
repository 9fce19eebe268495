import { expect, test } from 'vitest';
import { readBlackout, readSlidePoint } from '../../../src/session/display-values.ts';

test.each([
  { x: 0, y: 0 },
  { x: 0.5, y: 0.25 },
  { x: 1, y: 1 },
])('a point of the slide is read as it was sent, also at its edges: %j', (point) => {
  expect(readSlidePoint(point)).toEqual(point);
});

test.each([
  undefined,
  null,
  7,
  {},
  { x: 0.5 },
  { x: '0', y: 0 },
  { x: 1.1, y: 0 },
  { x: 0, y: -0.1 },
  { x: Number.NaN, y: 0 },
])('%j is no point of the slide', (value) => {
  expect(readSlidePoint(value)).toBeUndefined();
});

test.each([
  ['black', 'black'],
  ['white', 'white'],
  ['red', undefined],
  [null, undefined],
])('the blackout %j is read as %j', (sent, read) => {
  expect(readBlackout(sent)).toBe(read);
});

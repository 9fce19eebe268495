import { expect, test } from 'vitest';
import { absolutePath, boxOfPath, movedBy } from '../../../src/slide-content/path.ts';

test('relative, horizontal and vertical lines become absolute ones', () => {
  expect(absolutePath('m1 2h3v4l-3 0z')).toEqual([
    { type: 'M', x: 1, y: 2 },
    { type: 'L', x: 4, y: 2 },
    { type: 'L', x: 4, y: 6 },
    { type: 'L', x: 1, y: 6 },
    { type: 'Z' },
  ]);
});

test('after a closed part, relative moves begin where it began', () => {
  const commands = absolutePath('M10 10l5 0zm1 1l2 0');
  expect(commands.at(-2)).toEqual({ type: 'M', x: 11, y: 11 });
});

test('numbers without spaces, and pairs after the first of a move, are lines', () => {
  expect(absolutePath('M0 0 5-5.5.5')).toEqual([
    { type: 'M', x: 0, y: 0 },
    { type: 'L', x: 5, y: -5.5 },
  ]);
});

test.each([
  ['A10 10 0 0 1 20 0', { x: 0, y: -10, width: 20, height: 10 }],
  ['A10 10 0 0 0 20 0', { x: 0, y: 0, width: 20, height: 10 }],
])('a half circle “%s” bends to its side', (arc, box) => {
  const { x, y, width, height } = boxOfPath(absolutePath(`M0 0${arc}`));
  expect(x).toBeCloseTo(box.x);
  expect(y).toBeCloseTo(box.y);
  expect(width).toBeCloseTo(box.width);
  expect(height).toBeCloseTo(box.height);
});

test('quadratic and smooth curves become cubic ones with the same ends', () => {
  const commands = absolutePath('M0 0Q5 10 10 0S25 5 30 0');
  expect(commands.map(({ type }) => type)).toEqual(['M', 'C', 'C']);
  expect(commands.at(-1)).toMatchObject({ x: 30, y: 0 });
});

test('a path is moved, then scaled', () => {
  expect(movedBy([{ type: 'L', x: 4, y: 6 }], -2, -2, 3)).toEqual([{ type: 'L', x: 6, y: 12 }]);
});

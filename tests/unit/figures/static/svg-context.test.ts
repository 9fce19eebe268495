import { expect, test } from 'vitest';
import { SvgContext } from '../../../../src/figures/static/svg-context.ts';

/** The path of an arc with centre (50, 50) and radius 10. */
function arc(from: number, to: number, back?: boolean): unknown {
  const context = new SvgContext(() => 0);
  context.beginPath();
  context.arc(50, 50, 10, from, to, back);
  context.stroke();
  return context.elements[0]?.properties['d'];
}

const { PI } = Math;

test.each([
  ['a quarter', 0, PI / 2, false, 'm60 50a10 10 0 0 1-10 10'],
  ['a quarter, anticlockwise', 0, -PI / 2, true, 'm60 50a10 10 0 0 0-10-10'],
  [
    'to −90° clockwise, three quarters',
    0,
    -PI / 2,
    false,
    'm60 50a10 10 0 0 1-17.07 7.07a10 10 0 0 1 7.07-17.07',
  ],
  [
    'to 90° anticlockwise, three quarters',
    0,
    PI / 2,
    true,
    'm60 50a10 10 0 0 0-17.07-7.07a10 10 0 0 0 7.07 17.07',
  ],
  ['a circle', 0, 2 * PI, false, 'm60 50a10 10 0 0 1-20 0a10 10 0 0 1 20 0'],
  ['more than a circle', 0, 5 * PI, false, 'm60 50a10 10 0 0 1-20 0a10 10 0 0 1 20 0'],
  ['a circle, anticlockwise', 0, -2 * PI, true, 'm60 50a10 10 0 0 0-20 0a10 10 0 0 0 20 0'],
  ['no turn, nothing', 0, 0, false, 'm60 50'],
])('an arc is drawn as on a canvas: %s', (_, from, to, back, path) => {
  expect(arc(from, to, back)).toBe(path);
});

test('an arc with a negative radius is an error, as on a canvas', () => {
  expect(() => new SvgContext(() => 0).arc(0, 0, -1, 0, 1)).toThrow('radius');
});

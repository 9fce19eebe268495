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

test('what is drawn rotated has the path of what is drawn upright, and the rotation as an attribute', () => {
  const context = new SvgContext(() => 0);
  context.translate(30, 20);
  context.rotate(PI / 2);
  context.fillRect(1, 2, 3, 4);
  expect(context.elements[0]?.properties).toEqual({
    d: 'm1 2h3v4h-3z',
    transform: 'matrix(0 1 -1 0 30 20)',
    fill: '#000',
  });
});

test('a path that was begun upright or rotated stays in its coordinates when the rotation changes', () => {
  const context = new SvgContext(() => 0);
  context.beginPath();
  context.moveTo(0, 0);
  context.rotate(PI / 2);
  context.lineTo(10, 0);
  context.stroke();
  context.beginPath();
  context.moveTo(0, 0);
  context.resetTransform();
  context.lineTo(10, 0);
  context.stroke();
  expect(context.elements.map(({ properties: { d, transform } }) => [d, transform])).toEqual([
    ['m0 0v10', undefined],
    ['m0 0v-10', 'matrix(0 1 -1 0 0 0)'],
  ]);
});

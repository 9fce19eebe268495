import { expect, test } from 'vitest';
import { HEIGHT, type Point, pointAt, WIDTH } from '../../../src/drawing/point.ts';
import { simplify } from '../../../src/drawing/simplify.ts';

/** A line of `count` points, from a function of 0 to 1. */
const line = (count: number, at: (fraction: number, index: number) => Point): Point[] =>
  Array.from({ length: count }, (_, index) => {
    const [x, y] = at(index / (count - 1), index);
    return pointAt(x, y);
  });

const circle = line(400, (turn) => [
  0.5 + 0.1 * Math.cos(turn * 2 * Math.PI),
  0.5 + 0.1 * Math.sin(turn * 2 * Math.PI),
]);

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [(to[0] - from[0]) * WIDTH, (to[1] - from[1]) * HEIGHT];
  const [px, py] = [(point[0] - from[0]) * WIDTH, (point[1] - from[1]) * HEIGHT];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

test('a straight line is reduced to its ends, and a corner is kept', () => {
  const straight = line(50, (fraction) => [fraction / 2, 0.25]);
  expect(simplify(straight)).toEqual([
    [0, 0.25],
    [0.5, 0.25],
  ]);
  expect(simplify([...straight, [0.5, 0.5], [0.5, 0.75]])).toEqual([
    [0, 0.25],
    [0.5, 0.25],
    [0.5, 0.75],
  ]);
});

test('a circle is reduced to a subset of its points', () => {
  const kept = simplify(circle);
  expect(kept.length).toBeLessThan(80);
  expect(kept.every((point) => circle.includes(point))).toBe(true);
});

/** The algorithm as it was published: recursive, and quadratic in the worst case. */
function reference(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const distances = points.map((point) => distanceToSegment(point, first, last));
  const farthest = distances.indexOf(Math.max(...distances));
  if ((distances[farthest] ?? 0) <= 0.4) return [first, last];
  const before = reference(points.slice(0, farthest + 1));
  return [...before.slice(0, -1), ...reference(points.slice(farthest))];
}

test.each([
  ['a circle', circle],
  [
    'a spiral',
    line(900, (t) => [0.5 + t * 0.3 * Math.cos(40 * t), 0.5 + t * 0.3 * Math.sin(40 * t)]),
  ],
  [
    'a scribble',
    line(1500, (t) => [0.1 + 0.8 * t, 0.5 + 0.2 * Math.sin(150 * t) * Math.cos(17 * t)]),
  ],
  [
    'handwriting',
    line(600, (t) => [0.1 + 0.5 * t + 0.02 * Math.sin(90 * t), 0.4 + 0.03 * Math.cos(90 * t)]),
  ],
  ['a dot', line(1, () => [0.5, 0.5])],
  ['a point drawn over itself', line(5, () => [0.5, 0.5])],
])('%s is simplified as by the published algorithm', (_, points) => {
  expect(simplify(points)).toEqual(reference(points));
});

test.each([
  ['equal', () => 1],
  ['growing', (fraction: number) => fraction],
  ['shrinking', (fraction: number) => 1 - fraction],
])(
  'a zigzag of 4,000 points and %s amplitude takes a bounded number of distance computations',
  (_, amplitude) => {
    const zigzag = line(4000, (fraction, index) => [fraction, (index % 2) * amplitude(fraction)]);
    let computations = 0;
    const kept = simplify(zigzag, (...segment) => {
      computations += 1;
      return distanceToSegment(...segment);
    });
    expect(computations).toBeLessThan(4000 * 45);
    // Most of its points are corners.
    expect(kept.length).toBeGreaterThan(3900);
  },
);

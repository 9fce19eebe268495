import { HEIGHT, type Point, WIDTH } from './point.ts';

/** Largest distance between the drawn and the simplified line, in units of a slide: too small to see. */
const TOLERANCE = 0.4;

/**
 * Depth of splits at the farthest point, beyond which ranges are halved. Usual strokes stay far below
 * it; a zigzag, each point of which is the farthest of its range, would otherwise take quadratic time.
 */
const MAX_DEPTH = 32;

/**
 * Simplifies a line (Douglas and Peucker, 1973) to a subset of its points, ends included, in at most
 * `points.length * (MAX_DEPTH + log2(points.length))` distance computations.
 * @param distance of a point from a segment, in units of a slide
 */
export function simplify(
  points: readonly Point[],
  distance: (point: Point, from: Point, to: Point) => number = distanceToSegment,
): readonly Point[] {
  if (points.length < 3) return points;
  const kept = new Uint8Array(points.length);
  kept[0] = kept[points.length - 1] = 1;
  // Ranges still to be examined: index of the first and last point, depth.
  const stack = [0, points.length - 1, 0];
  while (stack.length > 0) {
    const [start = 0, end = 0, depth = 0] = stack.splice(-3);
    const farthest = farthestPoint(points, start, end, distance);
    if (farthest === undefined) continue;
    const split = depth < MAX_DEPTH ? farthest : (start + end) >> 1;
    kept[split] = 1;
    stack.push(start, split, depth + 1, split, end, depth + 1);
  }
  return points.filter((_, index) => kept[index] === 1);
}

/** The point between two others that is farthest from their segment; undefined within the tolerance. */
function farthestPoint(
  points: readonly Point[],
  start: number,
  end: number,
  distance: (point: Point, from: Point, to: Point) => number,
): number | undefined {
  const [from, to] = [points[start], points[end]];
  let farthest: number | undefined;
  let largest = TOLERANCE;
  for (let index = start + 1; index < end; index++) {
    const point = points[index];
    if (!point || !from || !to) continue;
    const away = distance(point, from, to);
    if (away <= largest) continue;
    largest = away;
    farthest = index;
  }
  return farthest;
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = (to[0] - from[0]) * WIDTH;
  const dy = (to[1] - from[1]) * HEIGHT;
  const px = (point[0] - from[0]) * WIDTH;
  const py = (point[1] - from[1]) * HEIGHT;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

import type { Point } from 'chart.js';

/**
 * A lying bar from one value to another, at a place of the vertical scale. Chart.js reads it so; its
 * types know such bars on an axis of categories only.
 */
export function span(from: number, to: number, y: number): Point {
  return { x: [from, to], y } as unknown as Point;
}

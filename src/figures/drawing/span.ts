import type { Point } from 'chart.js';

/**
 * A floating horizontal bar between two x values, at a value of the y scale. The types of Chart.js have
 * floating bars on category axes only.
 */
export function span(from: number, to: number, y: number): Point {
  return { x: [from, to], y } as unknown as Point;
}

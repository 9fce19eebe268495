import type { Chart } from 'chart.js';

/** Values on the horizontal and the vertical scale of a chart. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a place is on the canvas, in pixels. */
export function placeOn(chart: Chart, { x, y }: Place): Place {
  return { x: pixel(chart, 'x', x), y: pixel(chart, 'y', y) };
}

function pixel(chart: Chart, axis: 'x' | 'y', value: number): number {
  const scale = chart.scales[axis];
  if (!scale) throw new Error(`This chart has no “${axis}” scale to place something on.`);
  return scale.getPixelForValue(value);
}

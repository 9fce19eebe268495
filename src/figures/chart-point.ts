import type { Chart } from 'chart.js';
import type { Box } from './drawing/hatch.ts';

/** Values on the horizontal and the vertical scale of a chart. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** Where a place is on the canvas, in pixels. */
export function pixelAt(chart: Chart, { x, y }: ChartPoint): ChartPoint {
  return { x: pixel(chart, 'x', x), y: pixel(chart, 'y', y) };
}

/** The box that has two places for opposite corners, in pixels. */
export function boxBetween(chart: Chart, one: ChartPoint, other: ChartPoint): Box {
  const [a, b] = [pixelAt(chart, one), pixelAt(chart, other)];
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function pixel(chart: Chart, axis: 'x' | 'y', value: number): number {
  const scale = chart.scales[axis];
  if (!scale) throw new Error(`This chart has no “${axis}” scale to place something on.`);
  return scale.getPixelForValue(value);
}

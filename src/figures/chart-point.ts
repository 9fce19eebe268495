import type { Chart } from 'chart.js';
import type { Box } from './drawing/hatch.ts';

/** A point in the values of a chart's x and y scales. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** The position of a point on the canvas, in pixels. @param scales ids of its scales */
export function pixelAt(
  chart: Chart,
  { x, y }: ChartPoint,
  scales: { readonly x?: string; readonly y?: string } = {},
): ChartPoint {
  return { x: pixel(chart, scales.x ?? 'x', x), y: pixel(chart, scales.y ?? 'y', y) };
}

/** The box with two points as opposite corners, in pixels. */
export function boxBetween(chart: Chart, from: ChartPoint, to: ChartPoint): Box {
  const [a, b] = [pixelAt(chart, from), pixelAt(chart, to)];
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function pixel(chart: Chart, axis: string, value: number): number {
  const scale = chart.scales[axis];
  if (!scale) throw new Error(`The chart has no “${axis}” scale.`);
  return scale.getPixelForValue(value);
}

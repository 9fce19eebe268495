import type { Chart } from 'chart.js';
import type { Edges } from './collisions.ts';

/**
 * Small boxes along the lines of a chart, and its axes, for labels to avoid.
 * @param half half of the width of a box along a line, in pixels
 */
export function lineObstacles(chart: Chart, half: number): Edges[] {
  return [...axes(chart, half), ...lines(chart, half)];
}

/** The line of zero, with what is below it where no value is, and the margin beside the numbers of the values. */
function axes({ chartArea, scales, height }: Chart, half: number): Edges[] {
  const { left, right, top, bottom } = chartArea;
  const zero = scales['y']?.getPixelForValue(0) ?? bottom;
  return [
    { left, right, top: zero - half / 4, bottom: zero < bottom - 1 ? zero + half / 4 : height },
    { left: left - 2 * half, right: left - half / 2, top, bottom },
  ];
}

function lines(chart: Chart, half: number): Edges[] {
  return chart.data.datasets.flatMap((dataset, index) => {
    if (dataset.type !== 'line') return [];
    const points = chart.getDatasetMeta(index).data.filter(({ x, y }) => Number.isFinite(x + y));
    const values = dataset.data as readonly { readonly y: number }[];
    const isGap = (at: number) => Number.isNaN(values[at]?.y);
    return chart.getDatasetMeta(index).data.flatMap((to, at, all) => {
      const from = all[at - 1];
      if (isGap(at) || !points.includes(to)) return [];
      if (!from || isGap(at - 1)) return [around(to, half)];
      const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / half));
      return Array.from({ length: steps }, (_, step) => {
        const part = (step + 1) / steps;
        return around(
          { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
          half / 2,
        );
      });
    });
  });
}

function around({ x, y }: { readonly x: number; readonly y: number }, half: number): Edges {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

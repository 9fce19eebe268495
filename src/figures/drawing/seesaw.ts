import type { Chart, Plugin } from 'chart.js';
import { type ChartPoint, pixelAt } from '../chart-point.ts';
import type { FigureTheme } from '../definition.ts';

/** A plank on a pivot. Its slope is an illustration and not to scale. */
export interface Seesaw {
  /** Where the plank turns, on the scales of the chart. */
  readonly pivot: ChartPoint;
  /** Height of the pivot, in multiples of the theme's size. */
  readonly foot: number;
  /** How far the right end of the plank goes down under the whole weight, in multiples of the theme's size. */
  readonly drop: number;
  /** The dataset of the bar that tilts the plank, and its final length as a fraction of the chart area's width. */
  readonly weight: { readonly dataset: number; readonly length: number };
  /** Plugins whose drawing turns with the plank. */
  readonly load: readonly Plugin[];
}

/** Thickness of the plank in multiples of the theme's size. */
export const PLANK = 0.3;

/** Draws the pivot and the plank, which tilts in proportion to the current length of its weight, and the load. */
export function seesaw(theme: FigureTheme, { pivot, foot, drop, weight, load }: Seesaw): Plugin {
  return {
    id: 'seesaw',
    afterDatasetsDraw(chart, args, options, cancelable) {
      const { ctx, width } = chart;
      const { x, y } = pixelAt(chart, pivot);
      const apex = y + PLANK * theme.size;
      const half = 0.62 * foot * theme.size;
      ctx.save();
      ctx.fillStyle = theme.color('ink');
      ctx.beginPath();
      ctx.moveTo(x, apex);
      ctx.lineTo(x + half, apex + foot * theme.size);
      ctx.lineTo(x - half, apex + foot * theme.size);
      ctx.closePath();
      ctx.fill();
      ctx.translate(x, y);
      ctx.rotate(Math.atan((2 * drop * theme.size * portion(chart, weight)) / width));
      ctx.translate(-x, -y);
      ctx.fillRect(0, y, width, PLANK * theme.size);
      for (const part of load) {
        part.afterDatasetsDraw?.(chart, args, options, cancelable);
        part.afterDraw?.(chart, {}, options);
      }
      ctx.restore();
    },
  };
}

/** Current length of the weight as a fraction of its final length, from 0 to 1. */
function portion(chart: Chart, { dataset, length }: Seesaw['weight']): number {
  const bar = chart.getDatasetMeta(dataset).data[0];
  if (!bar) return 0;
  const { x, base } = bar as typeof bar & { base: number };
  return Math.min(1, Math.abs(x - base) / (length * chart.chartArea.width));
}

import type { Chart, Plugin } from 'chart.js';
import { type ChartPoint, pixelAt } from '../chart-point.ts';
import type { FigureTheme } from '../definition.ts';

/** A plank on its pivot. The slope is an image: it measures nothing. */
export interface Seesaw {
  /** Where the plank turns, on the scales of the chart; what lies on it stands above. */
  readonly pivot: ChartPoint;
  /** Height of the pivot, in multiples of the theme's size. */
  readonly foot: number;
  /** How far down the right end of the plank goes when the weight lies on it whole, likewise. */
  readonly drop: number;
  /** The bar that makes it tip, and its whole length as a part of the drawing's width. */
  readonly weight: { readonly dataset: number; readonly length: number };
  /** What lies on the plank and turns with it. */
  readonly load: readonly Plugin[];
}

/** Thickness of the plank in multiples of the theme's size. */
export const PLANK = 0.3;

/** Draws a pivot on the ground and a plank that tips as far as its weight has come, with what lies on it. */
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

/** How much of the weight lies on the plank at this moment, from 0 to 1. */
function portion(chart: Chart, { dataset, length }: Seesaw['weight']): number {
  const bar = chart.getDatasetMeta(dataset).data[0];
  if (!bar) return 0;
  const { x, base } = bar as typeof bar & { base: number };
  return Math.min(1, Math.abs(x - base) / (length * chart.chartArea.width));
}

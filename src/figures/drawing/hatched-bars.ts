import type { Plugin } from 'chart.js';
import { boxOfBar } from '../bar-box.ts';
import type { ColorRole, FigureTheme } from '../definition.ts';
import { type HatchStyle, hatch } from './hatch.ts';

/** A bar that is hatched instead of filled. */
export interface Hatching {
  readonly dataset: number;
  /** Index of the bar in its dataset. */
  readonly index: number;
  readonly color: ColorRole;
  readonly as: HatchStyle;
}

/** Hatches bars of the chart, also while they are animated. */
export function hatchedBars(theme: FigureTheme, bars: readonly Hatching[]): Plugin {
  return {
    id: 'hatchedBars',
    afterDatasetsDraw(chart) {
      for (const bar of bars) {
        const element = chart.getDatasetMeta(bar.dataset).data[bar.index];
        if (element) hatch(chart.ctx, boxOfBar(element), bar, theme);
      }
    },
  };
}

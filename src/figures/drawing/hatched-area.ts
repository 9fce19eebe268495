import type { Plugin } from 'chart.js';
import { boxBetween, type ChartPoint } from '../chart-point.ts';
import type { ColorRole, FigureTheme } from '../definition.ts';
import { type HatchStyle, hatch } from './hatch.ts';

/** The box between two points on the scales. */
export interface Area {
  readonly from: ChartPoint;
  readonly to: ChartPoint;
  readonly color: ColorRole;
  readonly as: HatchStyle;
}

/** Hatches a box that belongs to no dataset. */
export function hatchedArea(theme: FigureTheme, { from, to, ...style }: Area): Plugin {
  return {
    id: 'hatchedArea',
    afterDatasetsDraw(chart) {
      hatch(chart.ctx, boxBetween(chart, from, to), style, theme);
    },
  };
}

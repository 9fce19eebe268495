import type { Plugin } from 'chart.js';
import type { ColorRole, FigureTheme } from './definition.ts';
import { type HatchStyle, hatch } from './hatch.ts';
import { boxBetween, type Place } from './place.ts';

/** A part of the drawing between two places that the scales of the chart know. */
export interface Area {
  readonly from: Place;
  readonly to: Place;
  readonly color: ColorRole;
  readonly as: HatchStyle;
}

/** Hatches a part of the drawing that belongs to no dataset. */
export function hatchedArea(theme: FigureTheme, { from, to, ...style }: Area): Plugin {
  return {
    id: 'hatchedArea',
    afterDatasetsDraw(chart) {
      hatch(chart.ctx, boxBetween(chart, from, to), style, theme);
    },
  };
}

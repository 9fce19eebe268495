import type { Plugin } from 'chart.js';
import type { ColorRole, FigureTheme } from './definition.ts';
import { type HatchStyle, hatch } from './hatch.ts';
import { placeOn } from './place.ts';

/** A part of the drawing between two places that the scales of the chart know. */
export interface Area {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly color: ColorRole;
  readonly as: HatchStyle;
}

/** Hatches a part of the drawing that belongs to no dataset. */
export function hatchedArea(theme: FigureTheme, { from, to, ...style }: Area): Plugin {
  return {
    id: 'hatchedArea',
    afterDatasetsDraw(chart) {
      const [a, b] = [placeOn(chart, from), placeOn(chart, to)];
      const left = Math.min(a.x, b.x);
      const top = Math.min(a.y, b.y);
      const box = { left, top, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
      hatch(chart.ctx, box, style, theme);
    },
  };
}

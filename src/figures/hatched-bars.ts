import type { BarElement, Element, Plugin } from 'chart.js';
import type { ColorRole, FigureTheme } from './definition.ts';
import { type Box, type HatchStyle, hatch } from './hatch.ts';

/** A bar that is drawn with lines instead of a full colour. */
export interface Hatching {
  readonly dataset: number;
  /** Index of the bar in its dataset. */
  readonly index: number;
  readonly color: ColorRole;
  readonly as: HatchStyle;
}

/** Hatches bars of the chart where they stand at the moment, also while they grow. */
export function hatchedBars(theme: FigureTheme, bars: readonly Hatching[]): Plugin {
  return {
    id: 'hatchedBars',
    afterDatasetsDraw(chart) {
      for (const bar of bars) {
        const element = chart.getDatasetMeta(bar.dataset).data[bar.index];
        if (element) hatch(chart.ctx, boxOf(element), bar, theme);
      }
    },
  };
}

interface BarProps {
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}

/** The box of a bar, upright or lying. */
function boxOf(element: Element): Box {
  const { x, y, base, width, height, horizontal } = element as BarElement & BarProps;
  return horizontal
    ? { left: Math.min(x, base), top: y - height / 2, width: Math.abs(x - base), height }
    : { left: x - width / 2, top: Math.min(y, base), width, height: Math.abs(y - base) };
}

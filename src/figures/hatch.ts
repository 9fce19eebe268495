import type { BarElement, Element, Plugin } from 'chart.js';
import type { ColorRole, FigureTheme } from './definition.ts';

/** Bars of one dataset that are drawn with lines instead of a full colour. */
export interface Hatching {
  readonly dataset: number;
  /** Index of the bar in its dataset. */
  readonly index: number;
  readonly color: ColorRole;
  /** `forecast`: slanting lines in a firm frame. `unknown`: thin lines the other way in a broken frame. */
  readonly as: 'forecast' | 'unknown';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws bars as a newspaper does what has not happened or is not known. The lines are paths, not a
 * pattern, which would be a bitmap in print.
 */
export function hatchedBars(theme: FigureTheme, bars: readonly Hatching[]): Plugin {
  return {
    id: 'hatchedBars',
    afterDatasetsDraw(chart) {
      for (const bar of bars) {
        const element = chart.getDatasetMeta(bar.dataset).data[bar.index];
        if (element && !chart.getDatasetMeta(bar.dataset).hidden) {
          fill(chart.ctx, boxOf(element), bar, theme);
        }
      }
    },
  };
}

/** The box of a bar, upright or lying. */
function boxOf(element: Element): Box {
  const { x, y, base, width, height, horizontal } = element as BarElement & BarProps;
  return horizontal
    ? { left: Math.min(x, base), top: y - height / 2, width: Math.abs(x - base), height }
    : { left: x - width / 2, top: Math.min(y, base), width, height: Math.abs(y - base) };
}

interface BarProps {
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}

function fill(ctx: CanvasRenderingContext2D, box: Box, bar: Hatching, theme: FigureTheme): void {
  const known = bar.as === 'forecast';
  const { left, top, width, height } = box;
  const gap = theme.size * (known ? 0.4 : 0.6);
  ctx.save();
  ctx.strokeStyle = theme.color(bar.color);
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.lineWidth = theme.size * (known ? 0.14 : 0.05);
  ctx.beginPath();
  for (let at = -height; at < width + height; at += gap) {
    ctx.moveTo(left + at, known ? top + height : top);
    ctx.lineTo(left + at + height, known ? top : top + height);
  }
  ctx.stroke();
  // Half of the frame's width falls outside the clip.
  ctx.lineWidth = theme.size * 0.2;
  ctx.setLineDash(known ? [] : [theme.size * 0.5, theme.size * 0.35]);
  ctx.strokeRect(left, top, width, height);
  ctx.restore();
}

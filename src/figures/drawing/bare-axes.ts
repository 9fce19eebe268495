import type { Plugin } from 'chart.js';
import type { FigureTheme } from '../definition.ts';

/** Draws two axes as arrows without ticks, for qualitative charts. */
export function bareAxes(theme: FigureTheme): Plugin {
  return {
    id: 'bareAxes',
    afterDatasetsDraw({ ctx, chartArea: { left, right, top, bottom } }) {
      const tip = theme.size * 0.4;
      ctx.save();
      ctx.strokeStyle = theme.color('ink');
      ctx.lineWidth = theme.size / 12;
      ctx.beginPath();
      ctx.moveTo(left - tip / 2, top + tip);
      ctx.lineTo(left, top);
      ctx.lineTo(left + tip / 2, top + tip);
      ctx.moveTo(left, top);
      ctx.lineTo(left, bottom);
      ctx.lineTo(right, bottom);
      ctx.moveTo(right - tip, bottom - tip / 2);
      ctx.lineTo(right, bottom);
      ctx.lineTo(right - tip, bottom + tip / 2);
      ctx.stroke();
      ctx.restore();
    },
  };
}

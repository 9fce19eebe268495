import type { Plugin } from 'chart.js';
import type { FigureTheme } from './definition.ts';
import { type Place, placeOn } from './place.ts';

/** A beam on its pivot. The slope is an image: it measures nothing. */
export interface Seesaw {
  /** Where the beam turns, on the scales of the chart. */
  readonly pivot: Place;
  /** From there down to the foot of the pivot, in multiples of the theme's size. */
  readonly below: number;
  /** Height of the pivot, likewise. */
  readonly foot: number;
  /** How far down the right end of the beam goes, likewise. */
  readonly drop: number;
  /** What lies on the beam and turns with it. */
  readonly beam: readonly Plugin[];
}

/** Draws a pivot on the ground, and what lies on the beam at the beam's slope. */
export function seesaw(theme: FigureTheme, { pivot, below, foot, drop, beam }: Seesaw): Plugin {
  return {
    id: 'seesaw',
    afterDatasetsDraw(chart, args, options, cancelable) {
      const { ctx } = chart;
      const { x, y } = placeOn(chart, pivot);
      const ground = y + below * theme.size;
      const half = 0.62 * foot * theme.size;
      ctx.save();
      ctx.fillStyle = theme.color('ink');
      ctx.beginPath();
      ctx.moveTo(x, ground - foot * theme.size);
      ctx.lineTo(x + half, ground);
      ctx.lineTo(x - half, ground);
      ctx.closePath();
      ctx.fill();
      ctx.fillRect(0, ground - theme.size / 12, chart.width, theme.size / 12);
      ctx.translate(x, y);
      ctx.rotate(Math.atan((2 * drop * theme.size) / chart.width));
      ctx.translate(-x, -y);
      for (const part of beam) {
        part.afterDatasetsDraw?.(chart, args, options, cancelable);
        part.afterDraw?.(chart, {}, options);
      }
      ctx.restore();
    },
  };
}

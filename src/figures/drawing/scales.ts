import type { ScaleOptions } from 'chart.js';
import type { FigureTheme } from '../definition.ts';

/** A linear scale that is not drawn; bars do not widen it. */
export function bareScale(min: number, max: number): ScaleOptions<'linear'> {
  return { type: 'linear', display: false, offset: false, min, max } as ScaleOptions<'linear'>;
}

/** A y scale in lines of text from the top of the drawing, for figures without a vertical quantity. */
export function lineScale(theme: FigureTheme): ScaleOptions<'linear'> {
  return { ...bareScale(0, theme.height / theme.size), reverse: true };
}

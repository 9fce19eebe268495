import type { ScaleOptions } from 'chart.js';
import type { FigureTheme } from '../definition.ts';

/** A scale that measures and is not drawn; bars do not widen it. */
export function bareScale(min: number, max: number): ScaleOptions<'linear'> {
  return { type: 'linear', display: false, offset: false, min, max } as ScaleOptions<'linear'>;
}

/**
 * A vertical scale that counts lines of text from the top of the drawing, for figures whose
 * height means nothing.
 */
export function lineScale(theme: FigureTheme): ScaleOptions<'linear'> {
  return { ...bareScale(0, theme.height / theme.size), reverse: true };
}

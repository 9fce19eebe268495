import type { ScaleOptions } from 'chart.js';
import type { FigureTheme } from './definition.ts';

/** A font for Chart.js, in multiples of the theme's size. */
export function fontOf(theme: FigureTheme, size = 1, weight = 500) {
  return { family: theme.family.label, size: size * theme.size, weight };
}

/** A scale that measures and is not drawn. */
export function bareScale(min: number, max: number): ScaleOptions<'linear'> {
  return { type: 'linear', display: false, min, max } as ScaleOptions<'linear'>;
}

/**
 * A true axis of time: linear in years, labelled only at the years named.
 * @param margin years left free before the first and after the last
 */
export function timeScale(
  theme: FigureTheme,
  years: readonly number[],
  margin: number,
): ScaleOptions<'linear'> {
  const first = Math.min(...years);
  const last = Math.max(...years);
  return {
    type: 'linear',
    min: first - margin,
    max: last + margin,
    // Bars would widen the axis by half their width, and the years would no longer be to scale.
    offset: false,
    grid: { display: false },
    border: { color: theme.color('ink'), width: theme.size / 12 },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = years.map((value) => ({ value }));
    },
    ticks: {
      color: theme.color('ink'),
      font: fontOf(theme, 1.1, 650),
      padding: theme.size / 3,
      autoSkip: false,
      maxRotation: 0,
      callback: (value: number | string) => String(value),
    },
  } as unknown as ScaleOptions<'linear'>;
}

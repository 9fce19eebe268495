import type { ScaleOptions } from 'chart.js';
import type { FigureTheme } from '../definition.ts';

export interface TimeScale {
  /** The years that something is said of; those between them are marked in a lighter hand. */
  readonly years: readonly number[];
  /** Years left free before the first and after the last. */
  readonly before: number;
  readonly after: number;
  /** Room between the axis and its words, in multiples of the theme's size. */
  readonly padding?: number;
  /** What is written at a year, in one or more lines; the year itself when left out. */
  readonly word?: (year: number) => string | readonly string[];
}

/** A true axis of time: linear in years, with a mark at each of them. */
export function timeScale(
  theme: FigureTheme,
  { years, before, after, padding = 1 / 6, word = String }: TimeScale,
): ScaleOptions<'linear'> {
  const first = Math.min(...years);
  const last = Math.max(...years);
  const marked = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const named = ({ tick }: { tick?: { value: number } }) => years.includes(tick?.value ?? 0);
  return {
    type: 'linear',
    min: first - before,
    max: last + after,
    // Bars would widen the axis by half their width, and the years would no longer be to scale.
    offset: false,
    grid: {
      // Marks stand at the years, also under bars.
      offset: false,
      drawOnChartArea: false,
      tickLength: theme.size / 3,
      tickWidth: theme.size / 12,
      tickColor: theme.color('ink'),
    },
    border: { color: theme.color('ink'), width: theme.size / 12 },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = marked.map((value) => ({ value }));
    },
    ticks: {
      color: (tick: object) => theme.color(named(tick) ? 'ink' : 'muted'),
      font: (tick: object) => ({
        family: theme.family.label,
        size: theme.size * (named(tick) ? 1.1 : 1),
        weight: named(tick) ? 700 : 450,
      }),
      padding: theme.size * padding,
      autoSkip: false,
      maxRotation: 0,
      callback: (value: number | string) => word(Number(value)),
    },
  } as unknown as ScaleOptions<'linear'>;
}

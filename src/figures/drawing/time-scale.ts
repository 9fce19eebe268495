import type { Scale, ScaleOptions } from 'chart.js';
import type { FigureTheme } from '../definition.ts';
import { tickedScale } from './ticked-scale.ts';

export interface TimeScale {
  /** Emphasized years; those between them have muted ticks. */
  readonly years: readonly number[];
  /** Empty years before the first and after the last one. */
  readonly before: number;
  readonly after: number;
  /** Distance between axis and labels, in multiples of the theme's size. */
  readonly padding?: number;
  /** Label of a year, in one or more lines; by default the year. */
  readonly word?: (year: number) => string | readonly string[];
}

/** A time axis that is linear in years, with a tick at each. */
export function timeScale(
  theme: FigureTheme,
  { years, before, after, padding = 1 / 6, word = String }: TimeScale,
): ScaleOptions<'linear'> {
  const first = Math.min(...years);
  const last = Math.max(...years);
  const tickYears = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isEmphasized = ({ tick }: { tick?: { value: number } }) => years.includes(tick?.value ?? 0);
  return {
    ...tickedScale(theme, { values: tickYears, tickLength: theme.size / 3 }),
    min: first - before,
    max: last + after,
    border: { color: theme.color('ink'), width: theme.size / 12 },
    ticks: {
      color: (tick: object) => theme.color(isEmphasized(tick) ? 'ink' : 'muted'),
      font: (tick: object) => ({
        family: theme.family.label,
        size: theme.size * (isEmphasized(tick) ? 1.1 : 1),
        weight: isEmphasized(tick) ? 700 : 450,
      }),
      padding: theme.size * padding,
      autoSkip: false,
      maxRotation: 0,
      // A function with `this`, which is the scale.
      callback(this: Scale, value: number | string) {
        const isLeftOut = isCrowded(this, theme.size) && !years.includes(Number(value));
        return isLeftOut ? '' : word(Number(value));
      },
    },
  } as unknown as ScaleOptions<'linear'>;
}

/** The room that a year needs along the axis, in multiples of the theme's size. */
const YEAR_ROOM = { horizontal: 3.2, vertical: 1.25 };

/** Whether the axis has no room for a label at each year. */
function isCrowded(scale: Scale, size: number): boolean {
  const { horizontal, vertical } = YEAR_ROOM;
  const [length, needed] = scale.isHorizontal()
    ? [scale.width, horizontal]
    : [scale.height, vertical];
  return length / (scale.max - scale.min) < size * needed;
}

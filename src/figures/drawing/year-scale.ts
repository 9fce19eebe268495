import type { ScaleOptions } from 'chart.js';
import type { FigureTheme } from '../definition.ts';
import { tickedScale } from './ticked-scale.ts';

/** Room of a year on the axis, in multiples of the theme's size. */
const YEAR = 4;
/** More than the rounding of a time in months, and less than a day. */
const ROUNDING = 1e-4;

/**
 * An axis of time in years: few round years, written without a separator of thousands. Where it has less than two, and
 * the language is known, it has the month or day of its beginning and its end.
 */
export function yearScale(
  theme: FigureTheme,
  {
    from,
    to,
    length,
    lang,
  }: {
    readonly from: number;
    readonly to: number;
    readonly length: number;
    readonly lang?: string;
  },
): ScaleOptions<'linear'> {
  const years = Math.floor(to) - Math.ceil(from);
  const isWithinYear = years < 1 && !(from === to && Number.isInteger(from));
  const dates = lang !== undefined && isWithinYear ? datesOf([from, to], lang) : undefined;
  const values = dates ? [...dates.keys()] : roundYears(from, to, length);
  return {
    ...tickedScale(theme, { values, tickLength: theme.size / 4 }),
    axis: 'x',
    min: from === to ? from - 0.5 : from,
    max: from === to ? to + 0.5 : to,
    border: { display: false },
    ticks: {
      // The date of the beginning would reach below the axis of values.
      ...(dates && dates.size > 1 ? { align: 'inner' } : {}),
      color: theme.color('muted'),
      font: { family: theme.family.label, size: theme.size * 0.9, weight: 500 },
      padding: theme.size * 0.15,
      autoSkip: false,
      maxRotation: 0,
      callback: (value: number | string) => dates?.get(Number(value)) ?? String(value),
    },
  } as unknown as ScaleOptions<'linear'>;
}

function roundYears(from: number, to: number, length: number): number[] {
  const most = Math.max(2, Math.floor(length / YEAR));
  const years = Math.floor(to) - Math.ceil(from);
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => years / each + 1 <= most) ?? 200;
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  const round = Array.from({ length: count }, (_, index) => first + index * step);
  // Where there is no room for two round years: the first and the last one.
  return round.length > 1 || years < 1 ? round : [Math.ceil(from), Math.floor(to)];
}

/** The dates of times in years: months where each begins one, else days. */
function datesOf(times: readonly number[], lang: string): ReadonlyMap<number, string> {
  const areMonths = times.every((time) => Math.abs(time * 12 - Math.round(time * 12)) < ROUNDING);
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    ...(areMonths ? {} : { day: 'numeric' }),
  });
  const dateOf = (time: number) => {
    const year = Math.floor(time + ROUNDING);
    if (areMonths) return Date.UTC(year, Math.round((time - year) * 12));
    const [start, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
    // Noon, which rounding leaves on the day.
    return start + (time - year) * (end - start) + 43_200_000;
  };
  return new Map(times.map((time) => [time, format.format(dateOf(time))]));
}

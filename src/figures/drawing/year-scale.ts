import type { ScaleOptions } from 'chart.js';
import { dateOfYearFraction, formatShortDate, isMonth } from '../../i18n/year-fraction.ts';
import type { FigureTheme } from '../definition.ts';
import { tickedScale } from './ticked-scale.ts';

/** Room of a year on the axis, in multiples of the theme's size. */
const YEAR = 4;
/**
 * An axis of time in years: few round years, written without a separator of thousands. An axis within a year has the
 * month or day of its beginning and of its end.
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
    readonly lang: string;
  },
): ScaleOptions<'linear'> {
  const years = Math.floor(to) - Math.ceil(from);
  const isWithinYear = years < 1 && !(from === to && Number.isInteger(from));
  const dates = isWithinYear ? datesOf([from, to], lang) : undefined;
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

/** The dates of an axis within a year: months where each begins one, else days. */
function datesOf(times: readonly number[], lang: string): ReadonlyMap<number, string> {
  const precision = times.every(isMonth) ? 'month' : 'day';
  return new Map(
    times.map((time) => [
      time,
      formatShortDate(dateOfYearFraction(time, precision), lang, precision),
    ]),
  );
}

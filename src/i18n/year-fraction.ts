/**
 * A date as a fraction of years, for axes of time: July 2024 is 2024.5. Months are equally long; a day is at its part of
 * the year.
 * @param month from 1
 */
export function yearFraction(year: number, month = 1, day?: number): number {
  if (day === undefined) return year + (month - 1) / 12;
  const start = utcTime(year);
  return year + (utcTime(year, month, day) - start) / (utcTime(year + 1) - start);
}

/** More than the rounding of a month as a fraction, and less than a day. */
const ROUNDING = 1e-4;

/** Whether a fraction of years is the beginning of a month. */
export function isMonth(fraction: number): boolean {
  return Math.abs(fraction * 12 - Math.round(fraction * 12)) < ROUNDING;
}

/** How exact a date is. */
export type DatePrecision = 'month' | 'day';

/** The inverse of `yearFraction`, in UTC. The precision must be known: in a leap year, 2 July is at the same fraction as July. */
export function dateOfYearFraction(fraction: number, precision: DatePrecision): Date {
  const year = Math.floor(fraction + ROUNDING);
  if (precision === 'month') return utcDate(year, Math.round((fraction - year) * 12) + 1);
  const start = utcTime(year);
  // At noon, so that rounding does not change the day.
  return new Date(start + (fraction - year) * (utcTime(year + 1) - start) + 43_200_000);
}

/** A date in a language, in UTC and as short as an axis needs it: `mars 2024`, `15 mars 2024`. */
export function formatShortDate(date: Date, lang: string, precision: DatePrecision): string {
  return new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'short',
    ...(precision === 'day' ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(date);
}

/** A date in UTC. `Date.UTC` would take the years 0 to 99 for 1900 to 1999. @param month from 1 */
export function utcDate(year: number, month = 1, day = 1): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

const utcTime = (year: number, month?: number, day?: number) => utcDate(year, month, day).getTime();

import { formatShortDate, utcDate, yearFraction } from '../../i18n/year-fraction.ts';

/** When a point of a series is: a year, a quarter, a month or a day. */
export interface Moment {
  readonly kind: 'year' | 'quarter' | 'month' | 'day';
  /** As in the id of the point: `2027`, `2024-Q1`, `2024-03`, `2024-03-15`. */
  readonly name: string;
  /** Its start on an axis of time, in years: July 2024 is at 2024.5. */
  readonly at: number;
}

/** How moments are written, for messages. */
export const MOMENTS =
  'a year (2027), a quarter (2027-Q1), a month (2027-03) or a day (2027-03-15)';

/** The moment of a name; undefined for other texts and for days that do not exist. */
export function parseMoment(text: string): Moment | undefined {
  const name = text.trim().toUpperCase();
  const [, year = '', quarter, month, day] =
    /^(-?\d{1,4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(name) ?? [];
  if (year === '') return undefined;
  if (quarter !== undefined) {
    return { kind: 'quarter', name, at: yearFraction(Number(year), 3 * Number(quarter) - 2) };
  }
  if (month === undefined) return { kind: 'year', name, at: Number(year) };
  if (!isDate(Number(year), Number(month), Number(day ?? 1))) return undefined;
  if (day === undefined) {
    return { kind: 'month', name, at: yearFraction(Number(year), Number(month)) };
  }
  return { kind: 'day', name, at: yearFraction(Number(year), Number(month), Number(day)) };
}

/** A moment in a language, as short as an axis needs it: `2027`, `T1 2024`, `mars 2024`, `15 mars 2024`. */
export function momentLabel(moment: Moment, lang: string, quarterPattern: string): string {
  const { kind, name } = moment;
  const [year = '', part = '', day = ''] = kind === 'year' ? [name] : name.split('-');
  if (kind === 'year') return year;
  if (kind === 'quarter') {
    return quarterPattern.replace('{quarter}', part.slice(1)).replace('{year}', year);
  }
  return formatShortDate(utcDate(Number(year), Number(part), Number(day || 1)), lang, kind);
}

function isDate(year: number, month: number, day: number): boolean {
  const date = utcDate(year, month, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

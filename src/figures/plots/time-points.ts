import { yearFraction } from '../../i18n/year-fraction.ts';
import type { Fact, FigureRow, Nature, Step } from '../definition.ts';

/**
 * A value at a time; every fact with a year is one. A point without a value, with a text that says why, is a gap, and so
 * is a year, a quarter or a month that has no point in a line with one every year, every two years, every quarter …
 */
export interface TimePoint {
  /** A year, or a date as `2026-03` or `2026-03-15`. By default the fact's year. */
  readonly at?: number | string;
  readonly year?: number;
  /** What the points of its line are. By default years where `at` is one, and months where it is like `2026-03`. */
  readonly every?: Step;
  /** How its time is called: “Q1 2027”. By default the year or date. */
  readonly label?: string;
  readonly value?: number;
  /** Number and unit for a label. */
  readonly short?: string;
  /** What is said in the data table. */
  readonly text?: string;
  readonly nature?: Nature;
}

/** A point on the scales; its value is not a number where the line has a gap. */
export interface PlottedPoint {
  readonly x: number;
  readonly y: number;
  /** The point as given; undefined for a time without one. */
  readonly point?: TimePoint;
}

/** The time of a point in years: the middle of March 2026 is about 2026.2. */
function timeOf({ at, year }: TimePoint): number {
  const time = at ?? year;
  if (typeof time === 'number') return time;
  const [, years, month = '1', day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(time ?? '') ?? [];
  if (years === undefined) {
    throw new Error(`A point of a line needs a year, or a date as 2026-03-15; it has “${time}”.`);
  }
  return yearFraction(Number(years), Number(month), day === undefined ? undefined : Number(day));
}

/** How a point is called in the data table and on the axis. */
function timeText({ at, year, label }: TimePoint): string {
  return label ?? String(at ?? year);
}

/** The points of a line in order of time, with a gap wherever at least one is missing between two. */
export function withGaps(points: readonly TimePoint[]): PlottedPoint[] {
  const sorted = [...points].sort((a, b) => timeOf(a) - timeOf(b));
  const step = commonStep(sorted);
  return sorted.flatMap((point, index) => {
    const x = timeOf(point);
    const plotted = { x, y: point.value ?? Number.NaN, point };
    const before = sorted[index - 1];
    const isGap = before !== undefined && x - timeOf(before) > step * 1.5;
    return isGap ? [{ x: (x + timeOf(before)) / 2, y: Number.NaN }, plotted] : [plotted];
  });
}

const YEARS = { year: 1, quarter: 1 / 4, month: 1 / 12 } as const satisfies Record<Step, number>;

/**
 * The step of a line in years: the least time between two of its points, as ten years in a census; infinite where the
 * points are days, or not all of one kind, and so imply none.
 */
function commonStep(points: readonly TimePoint[]): number {
  const [kind, ...others] = new Set(points.map(stepOf));
  if (kind === undefined || others.length > 0) return Number.POSITIVE_INFINITY;
  const times = points.map(timeOf);
  const distances = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return Math.max(YEARS[kind], Math.min(...distances));
}

function stepOf({ every, at, year }: TimePoint): Step | undefined {
  if (every) return every;
  const time = String(at ?? year);
  if (/^-?\d+$/.test(time)) return 'year';
  return /^\d{4}-\d\d$/.test(time) ? 'month' : undefined;
}

/** The rows of a line for the data table, with their hotspots. @param dataset index of the line among its chart's datasets */
export function timeRows(
  points: readonly TimePoint[],
  dataset: number,
  name?: string,
): FigureRow[] {
  return withGaps(points).flatMap(({ y, point }, index) => {
    if (!point) return [];
    const label = name === undefined ? timeText(point) : `${name}, ${timeText(point)}`;
    const { nature, text = '' } = point;
    const value = nature !== undefined && 'id' in point ? (point as Fact) : text;
    return [{ label, value, ...(Number.isNaN(y) ? {} : { at: { dataset, index } }) }];
  });
}

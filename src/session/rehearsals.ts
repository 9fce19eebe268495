import { isTime } from './clock.ts';
import { formatMinutes } from './format-duration.ts';

/** A finished run of the presentation. */
export interface Rehearsal {
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  /** Time spent on each slide, in milliseconds, by slide name. */
  readonly spent: Readonly<Record<string, number>>;
}

/** Planned and spent time of a slide, in seconds. */
export interface RehearsalRow {
  readonly name: string;
  readonly title: string;
  readonly planned: number;
  readonly spent: number;
}

const MAX_REHEARSALS = 10;

/** A shorter run only tried out the page. */
const MIN_DURATION_MS = 30_000;

/** Unit to which durations for front matter are rounded, in seconds. */
const ROUND_TO = 5;

/** Adds a rehearsal, unless it is too short, in front of the others, and drops the oldest. */
export function addRehearsal(
  rehearsals: readonly Rehearsal[],
  rehearsal: Rehearsal,
): readonly Rehearsal[] {
  if (timeOf(rehearsal) < MIN_DURATION_MS) return rehearsals;
  return [rehearsal, ...rehearsals].slice(0, MAX_REHEARSALS);
}

/** Duration of a rehearsal, in milliseconds. */
export function timeOf({ spent }: Rehearsal): number {
  return Object.values(spent).reduce((sum, time) => sum + time, 0);
}

/** Reads stored rehearsals, without malformed ones. */
export function readRehearsals(text: string | null | undefined): readonly Rehearsal[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRehearsal) : [];
  } catch {
    return [];
  }
}

function isRehearsal(value: unknown): value is Rehearsal {
  const { at, spent } = (value ?? {}) as Partial<Rehearsal>;
  return (
    isTime(at) && typeof spent === 'object' && spent !== null && Object.values(spent).every(isTime)
  );
}

/** Planned and spent time of each slide. @param spent in milliseconds, by slide name */
export function compare(
  slides: readonly { readonly name: string; readonly title: string; readonly seconds: number }[],
  spent: Readonly<Record<string, number>>,
): readonly RehearsalRow[] {
  return slides.map(({ name, title, seconds }) => ({
    name,
    title,
    planned: seconds,
    spent: Math.round((spent[name] ?? 0) / 1000),
  }));
}

/**
 * A comparison as rows of a table, times in seconds.
 * @param head names of the columns: number, name, title, planned, spent, difference
 */
export function tableOf(rows: readonly RehearsalRow[], head: readonly string[]): string[][] {
  return [
    [...head],
    ...rows.map(({ name, title, planned, spent }, index) =>
      [index + 1, name, title, planned, spent, spent - planned].map(String),
    ),
  ];
}

/** The front matter's `minutes` line of each slide that was shown, after its file name. */
export function planLines(rows: readonly RehearsalRow[]): string {
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows
    .filter(({ spent }) => spent > 0)
    .map(({ name, spent }) => {
      const seconds = Math.max(ROUND_TO, Math.round(spent / ROUND_TO) * ROUND_TO);
      return `${`${name}.md`.padEnd(width + 3)}  minutes: ${formatMinutes(seconds)}`;
    })
    .join('\n');
}

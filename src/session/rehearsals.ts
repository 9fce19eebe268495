import { isTime } from './clock.ts';
import { formatMinutes } from './format-duration.ts';

/** A talk that was given, or rehearsed, to its end or not. */
export interface Rehearsal {
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  /** How long each slide was on screen, in milliseconds, by its name. */
  readonly spent: Readonly<Record<string, number>>;
}

/** A slide of a run beside its plan. Times are in seconds. */
export interface RehearsalRow {
  readonly name: string;
  readonly title: string;
  readonly planned: number;
  readonly spent: number;
}

/** How many runs are kept; the oldest go first. */
const KEPT = 10;
/** A run that took less, in milliseconds, was a try of the buttons. */
const SHORTEST = 30_000;
/** Durations of a plan are told in steps of this many seconds. */
const STEP = 5;

/** The runs with one more, the newest first. */
export function addRehearsal(
  rehearsals: readonly Rehearsal[],
  run: Rehearsal,
): readonly Rehearsal[] {
  return timeOf(run) < SHORTEST ? rehearsals : [run, ...rehearsals].slice(0, KEPT);
}

/** How long a run took, in milliseconds. */
export function timeOf({ spent }: Rehearsal): number {
  return Object.values(spent).reduce((sum, time) => sum + time, 0);
}

/** Reads what a browser has kept; what is no run is passed over. */
export function readRehearsals(text: string | null | undefined): readonly Rehearsal[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRun) : [];
  } catch {
    return [];
  }
}

function isRun(run: unknown): run is Rehearsal {
  const { at, spent } = (run ?? {}) as Partial<Rehearsal>;
  return isTime(at) && typeof spent === 'object' && Object.values(spent ?? {}).every(isTime);
}

/** Planned against spent, slide by slide. */
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

/** What a run would make of the plan: for each slide that was on screen, the line of its head. */
export function planLines(rows: readonly RehearsalRow[]): string {
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows
    .filter(({ spent }) => spent > 0)
    .map(({ name, spent }) => {
      const seconds = Math.max(STEP, Math.round(spent / STEP) * STEP);
      return `${`${name}.md`.padEnd(width + 3)}  minutes: ${formatMinutes(seconds)}`;
    })
    .join('\n');
}

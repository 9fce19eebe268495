import { isTime } from './clock.ts';
import type { SlideStep } from './steps.ts';

/** Current step of a session, and the time spent on each slide. Times are in milliseconds of the session's clock. */
export interface TimedPosition extends SlideStep {
  /** Time of the clock when the current slide was shown. */
  readonly entered: number;
  /** Time spent on each slide in earlier visits, by slide name. */
  readonly spent: Readonly<Record<string, number>>;
}

/** The position after a move to a step at a time of the clock. */
export function movePosition(
  position: TimedPosition | undefined,
  { slide, step }: SlideStep,
  time: number,
): TimedPosition {
  if (!position) return { slide, step, entered: time, spent: {} };
  if (position.slide === slide) return { ...position, step };
  return { slide, step, entered: time, spent: timeSpentBy(position, time) };
}

/** Time spent on each slide up to a time of the clock, including the current visit. */
export function timeSpentBy(
  position: TimedPosition,
  time: number,
): Readonly<Record<string, number>> {
  const { slide, entered, spent } = position;
  return { ...spent, [slide]: (spent[slide] ?? 0) + Math.max(0, time - entered) };
}

/** The same step with all times set to zero. */
export function restartPosition({ slide, step }: TimedPosition): TimedPosition {
  return { slide, step, entered: 0, spent: {} };
}

/** Reads a position received from another window. @returns undefined for malformed values */
export function readPosition(value: unknown): TimedPosition | undefined {
  const { slide, step, entered, spent } = (value ?? {}) as Partial<TimedPosition>;
  if (typeof slide !== 'string' || !isTime(step) || !Number.isSafeInteger(step)) return undefined;
  return {
    slide,
    step,
    entered: isTime(entered) ? entered : 0,
    spent: Object.fromEntries(Object.entries(spent ?? {}).filter(([, time]) => isTime(time))),
  };
}

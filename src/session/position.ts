import { isTime } from './clock.ts';
import type { SlideStep } from './steps.ts';

/** Where a talk has come to, and the time that its slides have taken. Times are in milliseconds of the talk's clock. */
export interface TimedPosition extends SlideStep {
  /** What the clock showed when the slide was come to. */
  readonly entered: number;
  /** How long each slide was on screen before that, by its name, all visits together. */
  readonly spent: Readonly<Record<string, number>>;
}

/** The journey after a move to a step of a slide, at a time of the talk's clock. */
export function movePosition(
  position: TimedPosition | undefined,
  { slide, step }: SlideStep,
  time: number,
): TimedPosition {
  if (!position) return { slide, step, entered: time, spent: {} };
  if (position.slide === slide) return { ...position, step };
  return { slide, step, entered: time, spent: timeSpentBy(position, time) };
}

/** How long each slide has been on screen until a time, the present one included. */
export function timeSpentBy(
  position: TimedPosition,
  time: number,
): Readonly<Record<string, number>> {
  const { slide, entered, spent } = position;
  return { ...spent, [slide]: (spent[slide] ?? 0) + Math.max(0, time - entered) };
}

/** A journey that stays where it is while the clock is set to zero. */
export function restartPosition({ slide, step }: TimedPosition): TimedPosition {
  return { slide, step, entered: 0, spent: {} };
}

/** Reads a journey that another window has written; undefined when it is none. */
export function readPosition(value: unknown): TimedPosition | undefined {
  const { slide, step, entered, spent } = (value ?? {}) as Partial<TimedPosition>;
  if (typeof slide !== 'string' || !Number.isSafeInteger(step)) return undefined;
  return {
    slide,
    step: step ?? 0,
    entered: isTime(entered) ? entered : 0,
    spent: Object.fromEntries(Object.entries(spent ?? {}).filter(([, time]) => isTime(time))),
  };
}

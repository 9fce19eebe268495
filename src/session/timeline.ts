import { AT_REST, type Clock, elapsed, isUntouched, paused, readClock, started } from './clock.ts';
import { movePosition, readPosition, restartPosition, type TimedPosition } from './position.ts';
import type { Session } from './session.ts';
import type { SlideStep } from './steps.ts';

/** Registers of the timeline. */
const POSITION = 'position';
const CLOCK = 'clock';

/** Position and clock of a session, read and changed by all its windows. */
export interface Timeline {
  position(): TimedPosition | undefined;
  clock(): Clock;
  /** Elapsed time of the clock, in milliseconds. */
  time(): number;
  /** Moves to a step. The first change of slides starts the clock, in case the presenter forgets to. */
  move(target: SlideStep): void;
  start(): void;
  pause(): void;
  /** Sets the elapsed time, in milliseconds, and starts the clock. */
  setTime(time: number): void;
  /** Resets the clock and the time spent on each slide, but not the current step. */
  reset(): void;
  /** Calls the listener after each change of position or clock, until the signal is aborted. */
  onChange(listener: () => void, signal: AbortSignal): void;
}

/** The timeline of a session. */
export function timelineOf(session: Session): Timeline {
  const position = () => readPosition(session.get(POSITION));
  const clock = () => readClock(session.get(CLOCK));
  const time = () => elapsed(clock(), Date.now());
  const start = () => session.set(CLOCK, started(clock(), Date.now()));
  return {
    position,
    clock,
    time,
    move(target) {
      const before = position();
      if (before && before.slide !== target.slide && isUntouched(clock())) start();
      session.set(POSITION, movePosition(before, target, time()));
    },
    start,
    pause: () => session.set(CLOCK, paused(clock(), Date.now())),
    setTime: (time) => session.set(CLOCK, started({ counted: time }, Date.now())),
    reset() {
      session.set(CLOCK, AT_REST);
      const current = position();
      if (current) session.set(POSITION, restartPosition(current));
    },
    onChange(listener, signal) {
      for (const name of [POSITION, CLOCK]) session.watch(name, listener, signal);
    },
  };
}

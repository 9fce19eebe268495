import { AT_REST, type Clock, elapsed, isUntouched, paused, readClock, started } from './clock.ts';
import { movePosition, readPosition, restartPosition, type TimedPosition } from './position.ts';
import type { Session } from './session.ts';
import type { SlideStep } from './steps.ts';

/** The names under which the windows of a talk share its course. */
const JOURNEY = 'journey';
const CLOCK = 'clock';

/** The course of a talk: where it is, and its time. Whoever moves, all windows follow. */
export interface Timeline {
  position(): TimedPosition | undefined;
  clock(): Clock;
  /** What the clock shows now, in milliseconds. */
  time(): number;
  /** Goes to a step of a slide. The first change of slides starts the clock, which is easily forgotten. */
  move(place: SlideStep): void;
  start(): void;
  pause(): void;
  /** Sets the clock, which runs on, to a time in milliseconds. */
  correct(time: number): void;
  /** Sets the clock and the times of all slides to zero; the talk stays where it is. */
  reset(): void;
  /** Calls back when the place or the clock has changed, here or elsewhere; returns what ends it. */
  onChange(listener: () => void): () => void;
}

/** The course of a talk that this window has joined. */
export function timelineOf(session: Session): Timeline {
  const position = () => readPosition(session.get(JOURNEY));
  const clock = () => readClock(session.get(CLOCK));
  const time = () => elapsed(clock(), Date.now());
  const start = () => session.set(CLOCK, started(clock(), Date.now()));
  return {
    position,
    clock,
    time,
    move(place) {
      const before = position();
      if (before && before.slide !== place.slide && isUntouched(clock())) start();
      session.set(JOURNEY, movePosition(before, place, time()));
    },
    start,
    pause: () => session.set(CLOCK, paused(clock(), Date.now())),
    correct: (time) => session.set(CLOCK, started({ counted: time }, Date.now())),
    reset() {
      session.set(CLOCK, AT_REST);
      const here = position();
      if (here) session.set(JOURNEY, restartPosition(here));
    },
    onChange(listener) {
      const endings = [JOURNEY, CLOCK].map((name) => session.watch(name, listener));
      return () => {
        for (const end of endings) end();
      };
    },
  };
}

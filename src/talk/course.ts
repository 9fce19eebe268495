import { AT_REST, type Clock, elapsed, isUntouched, paused, readClock, started } from './clock.ts';
import { begunAnew, type Journey, moved, readJourney } from './journey.ts';
import type { Place } from './places.ts';
import type { Talk } from './talk.ts';

/** The names under which the windows of a talk share its course. */
const JOURNEY = 'journey';
const CLOCK = 'clock';

/** The course of a talk: where it is, and its time. Whoever moves, all windows follow. */
export interface Course {
  journey(): Journey | undefined;
  clock(): Clock;
  /** What the clock shows now, in milliseconds. */
  time(): number;
  /** Goes to a step of a slide. The first change of slides starts the clock, which is easily forgotten. */
  move(place: Place): void;
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
export function courseOf(talk: Talk): Course {
  const journey = () => readJourney(talk.get(JOURNEY));
  const clock = () => readClock(talk.get(CLOCK));
  const time = () => elapsed(clock(), Date.now());
  const start = () => talk.set(CLOCK, started(clock(), Date.now()));
  return {
    journey,
    clock,
    time,
    move(place) {
      const before = journey();
      if (before && before.slide !== place.slide && isUntouched(clock())) start();
      talk.set(JOURNEY, moved(before, place, time()));
    },
    start,
    pause: () => talk.set(CLOCK, paused(clock(), Date.now())),
    correct: (time) => talk.set(CLOCK, started({ counted: time }, Date.now())),
    reset() {
      talk.set(CLOCK, AT_REST);
      const here = journey();
      if (here) talk.set(JOURNEY, begunAnew(here));
    },
    onChange(listener) {
      const endings = [JOURNEY, CLOCK].map((name) => talk.watch(name, listener));
      return () => {
        for (const end of endings) end();
      };
    },
  };
}

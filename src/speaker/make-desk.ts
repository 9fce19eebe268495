import { makeCommands } from '../commands.ts';
import { letterKeys } from '../keys/letter-keys.ts';
import { courseOf } from '../talk/course.ts';
import { watchMachineClock } from '../talk/machine-clock.ts';
import type { Place } from '../talk/places.ts';
import { type Curtain, readCurtain } from '../talk/shown.ts';
import type { Talk } from '../talk/talk.ts';
import type { CommonWords } from '../words/common/words.ts';
import type { SpeakerWords } from '../words/speaker/words.ts';
import {
  type Command,
  type Desk,
  PARTS,
  type PartName,
  type Position,
  type Slide,
} from './desk.ts';
import { runsOf } from './runs-of.ts';

/** What the desk is made of. */
interface Materials {
  readonly lang: string;
  readonly deck: string;
  readonly words: SpeakerWords;
  readonly common: CommonWords;
  readonly slides: readonly [Slide, ...Slide[]];
  readonly talk: Talk;
}

/** Builds the page of the speaker, empty, around a talk. */
export function makeDesk(materials: Materials): Desk & { close(): void } {
  const { deck, slides, talk } = materials;
  const course = courseOf(talk);
  const root = document.createElement('main');
  root.className = 'speaker';
  const heading = document.createElement('h1');
  heading.className = 'visually-hidden';
  heading.textContent = document.title;
  root.append(heading);
  const parts = new Map<PartName, HTMLElement>();
  for (const name of PARTS) {
    const part = document.createElement('section');
    part.className = `speaker-${name}`;
    root.append(part);
    parts.set(name, part);
  }
  document.body.prepend(root);

  const at = (): Position => {
    const journey = course.journey();
    // A talk may know slides that this version of the deck has not.
    const index = Math.max(
      0,
      slides.findIndex(({ name }) => name === journey?.slide),
    );
    const of = slides[index] ?? slides[0];
    const step = of.name === journey?.slide ? Math.min(journey.step, of.steps) : 0;
    return { slide: of.name, step: Math.max(0, step), index, of };
  };
  const curtain = () => readCurtain(talk.get('curtain'));
  const draw = (drawn: Curtain) => talk.set('curtain', drawn ?? null);
  const listeners = new Set<() => void>();
  const compareClocks = watchMachineClock(course);
  const ticking = setInterval(() => {
    compareClocks();
    for (const listener of listeners) listener();
  }, 1000);
  // What a window at the back has missed of the time is shown as soon as it is seen.
  const seen = () => {
    for (const listener of listeners) listener();
  };
  document.addEventListener('visibilitychange', seen);

  return {
    ...materials,
    ...makeCommands<Command>(),
    letters: letterKeys(deck),
    course,
    root,
    part: (name) => parts.get(name) ?? root,
    at,
    go: ({ slide, step }: Place) => course.move({ slide, step }),
    curtain,
    draw,
    onCurtain(listener) {
      listener();
      return talk.watch('curtain', listener);
    },
    ...runsOf(deck, course),
    onChange(listener) {
      const stop = course.onChange(listener);
      listener();
      return stop;
    },
    onTick(listener) {
      listeners.add(listener);
      listener();
      return () => listeners.delete(listener);
    },
    close() {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', seen);
      root.remove();
    },
  };
}

import { makeCommands } from '../dom/commands.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import type { SpeakerMessages } from '../i18n/speaker-messages.ts';
import { detectClockJumps } from '../session/clock-jumps.ts';
import { type Blackout, readBlackout } from '../session/display-values.ts';
import type { Session } from '../session/session.ts';
import type { SlideStep } from '../session/steps.ts';
import { timelineOf } from '../session/timeline.ts';
import { characterKeysOf } from '../shortcuts/character-keys.ts';
import {
  type Command,
  PARTS,
  type PartName,
  type Position,
  type Slide,
  type SpeakerContext,
} from './context.ts';
import { rehearsalStore } from './rehearsal-store.ts';

/** What the desk is made of. */
interface Materials {
  readonly lang: string;
  readonly deck: string;
  readonly messages: SpeakerMessages;
  readonly commonMessages: CommonMessages;
  readonly slides: readonly [Slide, ...Slide[]];
  readonly session: Session;
}

/** Builds the page of the speaker, empty, around a talk. */
export function createSpeakerContext(materials: Materials): SpeakerContext & { close(): void } {
  const { deck, slides, session } = materials;
  const timeline = timelineOf(session);
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
    const position = timeline.position();
    // A talk may know slides that this version of the deck has not.
    const index = Math.max(
      0,
      slides.findIndex(({ name }) => name === position?.slide),
    );
    const of = slides[index] ?? slides[0];
    const step = of.name === position?.slide ? Math.min(position.step, of.steps) : 0;
    return { slide: of.name, step: Math.max(0, step), index, of };
  };
  const blackout = () => readBlackout(session.get('blackout'));
  const setBlackout = (drawn: Blackout) => session.set('blackout', drawn ?? null);
  const listeners = new Set<() => void>();
  const compareClocks = detectClockJumps(timeline);
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
    characterKeys: characterKeysOf(deck),
    timeline,
    root,
    part: (name) => parts.get(name) ?? root,
    at,
    go: ({ slide, step }: SlideStep) => timeline.move({ slide, step }),
    blackout,
    setBlackout,
    onBlackout(listener) {
      listener();
      return session.watch('blackout', listener);
    },
    ...rehearsalStore(deck, timeline),
    onChange(listener) {
      const stop = timeline.onChange(listener);
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

import { makeCommands } from '../dom/commands.ts';
import { element } from '../dom/element.ts';
import { createListeners } from '../dom/listeners.ts';
import type { LanguageLink } from '../dom/view.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import type { SpeakerMessages } from '../i18n/speaker-messages.ts';
import { detectClockJumps } from '../session/clock-jumps.ts';
import { BLACKOUT, readBlackout } from '../session/display-values.ts';
import type { Session } from '../session/session.ts';
import type { SlideStep } from '../session/steps.ts';
import { timelineOf } from '../session/timeline.ts';
import { characterKeysOf } from '../shortcuts/character-keys.ts';
import {
  type Command,
  type CurrentStep,
  PARTS,
  type PartName,
  type Slide,
  type SpeakerContext,
} from './context.ts';
import { rehearsalStore } from './rehearsal-store.ts';

export interface SpeakerOptions {
  readonly lang: string;
  /** Language of the messages. */
  readonly interfaceLang: string;
  readonly languages: readonly LanguageLink[];
  readonly deck: string;
  readonly messages: SpeakerMessages;
  readonly commonMessages: CommonMessages;
  readonly slides: readonly [Slide, ...Slide[]];
  readonly session: Session;
  readonly isNewSession: boolean;
  /** Where the Stage is, for as long as the session itself does not say. */
  readonly stageAt: SlideStep | undefined;
}

const TICK_MS = 1000;

/** Creates the context and the empty parts of the page; `close` removes them. */
export function createSpeakerContext(options: SpeakerOptions): SpeakerContext & { close(): void } {
  const { interfaceLang, deck, slides, session, stageAt } = options;
  const timeline = timelineOf(session);
  const parts = new Map<PartName, HTMLElement>(
    PARTS.map((name) => [name, element('section', `speaker-${name}`)]),
  );
  const heading = element('h1', 'visually-hidden', document.title);
  const root = element('main', 'speaker', heading, ...parts.values());
  root.lang = interfaceLang;
  document.body.prepend(root);

  const at = (): CurrentStep => {
    const position = timeline.position() ?? stageAt;
    // -1 for a slide that only another version of the deck has.
    const found = slides.findIndex(({ name }) => name === position?.slide);
    const index = Math.max(0, found);
    const details = slides[index] ?? slides[0];
    const step = details.name === position?.slide ? Math.min(position.step, details.steps) : 0;
    return { slide: details.name, step, index, details };
  };
  const ticks = createListeners<[]>();
  const correctClock = detectClockJumps(timeline);
  const interval = setInterval(() => {
    correctClock();
    ticks.notify();
  }, TICK_MS);
  // Browsers slow down the timers of hidden windows.
  document.addEventListener('visibilitychange', ticks.notify);

  return {
    ...options,
    ...makeCommands<Command>(),
    characterKeys: characterKeysOf(deck),
    timeline,
    root,
    part: (name) => parts.get(name) ?? root,
    at,
    go: ({ slide, step }) => timeline.move({ slide, step }),
    blackout: () => readBlackout(session.get(BLACKOUT)),
    setBlackout: (blackout) => session.set(BLACKOUT, blackout ?? null),
    ...rehearsalStore(deck, timeline),
    onBlackout(listener, signal) {
      listener();
      session.watch(BLACKOUT, listener, signal);
    },
    onChange(listener, signal) {
      listener();
      timeline.onChange(listener, signal);
    },
    onTick(listener, signal) {
      listener();
      ticks.add(listener, signal);
    },
    close() {
      clearInterval(interval);
      document.removeEventListener('visibilitychange', ticks.notify);
      root.remove();
    },
  };
}

import type { Commands } from '../dom/commands.ts';
import type { CommonMessages } from '../i18n/common-messages.ts';
import type { SpeakerMessages } from '../i18n/speaker-messages.ts';
import type { Blackout } from '../session/display-values.ts';
import type { Planned } from '../session/pace.ts';
import type { Rehearsal } from '../session/rehearsals.ts';
import type { Session } from '../session/session.ts';
import type { SlideStep, SteppedSlide } from '../session/steps.ts';
import type { Timeline } from '../session/timeline.ts';
import type { CharacterKeys } from '../shortcuts/character-keys.ts';

/** A slide as the speaker page knows it, read from the document. */
export interface Slide extends SteppedSlide, Planned {
  readonly title: string;
  /** Name of its act; undefined outside of the acts. */
  readonly act: string | undefined;
  /** The slide in the document, which is not on screen here. */
  readonly element: HTMLElement;
}

/** A place with what it is of. */
export interface Position extends SlideStep {
  readonly index: number;
  readonly of: Slide;
}

/** What a speaker can ask of this page, by key or by button. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'laser'
  | 'pen'
  | 'undo'
  | 'clear'
  | 'find'
  | 'list'
  | 'timer'
  | 'screens'
  | 'help';

/** What every feature of the speaker page is given; through it features meet without knowing each other. */
export interface SpeakerContext extends Commands<Command> {
  readonly lang: string;
  /** Name of the deck, under which a browser keeps what it is to remember. */
  readonly deck: string;
  readonly messages: SpeakerMessages;
  /** What the Stage says in the same words. */
  readonly commonMessages: CommonMessages;
  readonly characterKeys: CharacterKeys;
  readonly slides: readonly Slide[];
  readonly session: Session;
  readonly timeline: Timeline;
  /** The page itself, and its parts by name, in the order in which they are read. */
  readonly root: HTMLElement;
  part(name: PartName): HTMLElement;
  at(): Position;
  blackout(): Blackout;
  setBlackout(blackout: Blackout): void;
  /** Calls back when the blackout has changed, and now; returns what ends it. */
  onBlackout(listener: () => void): () => void;
  go(place: SlideStep): void;
  /** The runs that this browser has kept, the newest first. */
  rehearsals(): readonly Rehearsal[];
  /** Keeps the run and sets clock and times to zero. */
  endRehearsal(): void;
  deleteRehearsal(run: Rehearsal): void;
  /** Calls back when place or clock have changed, and now; returns what ends it. */
  onChange(listener: () => void): () => void;
  /** Calls back every second, and now; returns what ends it. */
  onTick(listener: () => void): () => void;
}

/** The parts of the page, in the order of the document. */
export const PARTS = ['status', 'times', 'current', 'next', 'notes', 'walk', 'settings'] as const;
export type PartName = (typeof PARTS)[number];

/** Something the speaker page can do: subscribes, and returns its clean-up. */
export type Feature = (context: SpeakerContext) => () => void;

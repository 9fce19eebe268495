import type { Commands } from '../commands.ts';
import type { LetterKeys } from '../keys/letter-keys.ts';
import type { Course } from '../talk/course.ts';
import type { Planned } from '../talk/pace.ts';
import type { Place, Walked } from '../talk/places.ts';
import type { Run } from '../talk/runs.ts';
import type { Curtain } from '../talk/shown.ts';
import type { Talk } from '../talk/talk.ts';
import type { CommonWords } from '../words/common/words.ts';
import type { SpeakerWords } from '../words/speaker/words.ts';

/** A slide as the speaker page knows it, read from the document. */
export interface Slide extends Walked, Planned {
  readonly title: string;
  /** Name of its act; undefined outside of the acts. */
  readonly act: string | undefined;
  /** The slide in the document, which is not on screen here. */
  readonly element: HTMLElement;
}

/** A place with what it is of. */
export interface Position extends Place {
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
export interface Desk extends Commands<Command> {
  readonly lang: string;
  /** Name of the deck, under which a browser keeps what it is to remember. */
  readonly deck: string;
  readonly words: SpeakerWords;
  /** What the Stage says in the same words. */
  readonly common: CommonWords;
  readonly letters: LetterKeys;
  readonly slides: readonly Slide[];
  readonly talk: Talk;
  readonly course: Course;
  /** The page itself, and its parts by name, in the order in which they are read. */
  readonly root: HTMLElement;
  part(name: PartName): HTMLElement;
  at(): Position;
  curtain(): Curtain;
  draw(curtain: Curtain): void;
  /** Calls back when the curtain has changed, and now; returns what ends it. */
  onCurtain(listener: () => void): () => void;
  go(place: Place): void;
  /** The runs that this browser has kept, the newest first. */
  runs(): readonly Run[];
  /** Keeps the run and sets clock and times to zero. */
  endRun(): void;
  forgetRun(run: Run): void;
  /** Calls back when place or clock have changed, and now; returns what ends it. */
  onChange(listener: () => void): () => void;
  /** Calls back every second, and now; returns what ends it. */
  onTick(listener: () => void): () => void;
}

/** The parts of the page, in the order of the document. */
export const PARTS = ['status', 'times', 'current', 'next', 'notes', 'walk', 'settings'] as const;
export type PartName = (typeof PARTS)[number];

/** Something the speaker page can do: subscribes, and returns its clean-up. */
export type Feature = (desk: Desk) => () => void;

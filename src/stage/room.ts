import { type Commands, makeCommands } from '../commands.ts';
import { type Board, makeBoard } from '../ink/board.ts';
import { type LetterKeys, letterKeys } from '../keys/letter-keys.ts';
import type { Talk } from '../talk/talk.ts';
import type { DeckData } from '../view.ts';
import type { Words } from '../words/words.ts';
import type { Deck } from './deck.ts';
import { makeScreen, type Screen } from './screen.ts';

/** What a presenter can ask of the stage, by key or by button. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'overview'
  | 'fullScreen'
  | 'black'
  | 'white'
  | 'zoom'
  | 'find'
  | 'data'
  | 'provenance'
  | 'laser'
  | 'pen'
  | 'undo'
  | 'clear'
  | 'speaker'
  | 'screens'
  | 'share'
  | 'preflight'
  | 'language'
  | 'help';

export type StageWords = Words['stage'];

/** What every feature of the stage is given; through it features meet without knowing each other. */
export interface Room extends Screen, Commands<Command> {
  readonly deck: Deck;
  readonly words: StageWords;
  readonly letters: LetterKeys;
  /** What is drawn on the slides and pointed at. */
  readonly ink: Board;
  /** Element that holds the stage's own interface, beside the slides. */
  readonly interface: HTMLElement;
  /** Tells a sentence to everyone in front of this window, by eye and by ear. */
  tell(sentence: string): void;
  /** Called by the feature that shows sentences. */
  onTell(show: (sentence: string) => void): () => void;
}

/** Something the stage can do: subscribes, and returns its clean-up. */
export type Feature = (room: Room) => () => void;

/**
 * Something that the windows of a talk share of the stage: subscribes, and returns its clean-up.
 * @param sent whether the address has sent this window to a slide
 */
export type Shared = (room: Room, talk: Talk, sent: boolean) => () => void;

/** Builds the room around a deck. */
export function buildRoom(
  deck: Deck,
  { name, words }: DeckData<StageWords>,
): Room & { close(): void } {
  const tellers = new Set<(sentence: string) => void>();
  const holder = document.createElement('section');
  holder.className = 'stage-interface';
  holder.setAttribute('aria-label', words.controls);
  deck.root.after(holder);
  return {
    ...makeScreen(),
    ...makeCommands<Command>(),
    deck,
    words,
    letters: letterKeys(name),
    ink: makeBoard(),
    interface: holder,
    tell(sentence) {
      for (const show of tellers) show(sentence);
    },
    onTell(show) {
      tellers.add(show);
      return () => tellers.delete(show);
    },
    close: () => holder.remove(),
  };
}

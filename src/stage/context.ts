import { type Commands, makeCommands } from '../dom/commands.ts';
import type { DeckData } from '../dom/view.ts';
import { createDrawingStore, type DrawingStore } from '../drawing/drawing-store.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Session } from '../session/session.ts';
import { type CharacterKeys, characterKeysOf } from '../shortcuts/character-keys.ts';
import type { Deck } from './deck.ts';
import { createDisplayState, type DisplayState } from './display/display-state.ts';

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

export type StageWords = Messages['stage'];

/** What every feature of the stage is given; through it features meet without knowing each other. */
export interface StageContext extends DisplayState, Commands<Command> {
  readonly deck: Deck;
  readonly messages: StageWords;
  readonly characterKeys: CharacterKeys;
  /** What is drawn on the slides and pointed at. */
  readonly drawings: DrawingStore;
  /** Element that holds the stage's own interface, beside the slides. */
  readonly ui: HTMLElement;
  /** Tells a sentence to everyone in front of this window, by eye and by ear. */
  notify(sentence: string): void;
  /** Called by the feature that shows sentences. */
  onNotify(show: (sentence: string) => void): () => void;
}

/** Something the stage can do: subscribes, and returns its clean-up. */
export type Feature = (context: StageContext) => () => void;

/**
 * Something that the windows of a talk share of the stage: subscribes, and returns its clean-up.
 * @param sent whether the address has sent this window to a slide
 */
export type SyncFeature = (context: StageContext, session: Session, sent: boolean) => () => void;

/** Builds the room around a deck. */
export function createStageContext(
  deck: Deck,
  { name, messages }: DeckData<StageWords>,
): StageContext & { close(): void } {
  const tellers = new Set<(sentence: string) => void>();
  const holder = document.createElement('section');
  holder.className = 'stage-interface';
  holder.setAttribute('aria-label', messages.controls);
  deck.root.after(holder);
  return {
    ...createDisplayState(),
    ...makeCommands<Command>(),
    deck,
    messages,
    characterKeys: characterKeysOf(name),
    drawings: createDrawingStore(),
    ui: holder,
    notify(sentence) {
      for (const show of tellers) show(sentence);
    },
    onNotify(show) {
      tellers.add(show);
      return () => tellers.delete(show);
    },
    close: () => holder.remove(),
  };
}

import { type Commands, makeCommands } from '../dom/commands.ts';
import { element } from '../dom/element.ts';
import type { FeatureOf } from '../dom/install-features.ts';
import { createListeners } from '../dom/listeners.ts';
import { type DeckData, type Download, type LanguageLink, otherLanguages } from '../dom/view.ts';
import { createDrawingStore, type DrawingStore } from '../drawing/drawing-store.ts';
import type { Messages } from '../i18n/messages.ts';
import { type CharacterKeys, characterKeysOf } from '../shortcuts/character-keys.ts';
import type { Deck } from './deck.ts';
import { createDisplayState, type DisplayState } from './display/display-state.ts';

/** The commands of the Stage, given by key or by button. */
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

export type StageMessages = Messages['stage'];

/** What every feature of the Stage receives; features communicate through it and never import one another. */
export interface StageContext extends DisplayState, Commands<Command> {
  readonly deck: Deck;
  /** Name of the deck, as in its configuration. */
  readonly name: string;
  /** Language of the document, as a BCP 47 tag. */
  readonly lang: string;
  /** The pages of the other languages. */
  readonly languages: readonly LanguageLink[];
  readonly downloads: readonly Download[];
  readonly messages: StageMessages;
  readonly characterKeys: CharacterKeys;
  /** Strokes and laser pointer of all slides. */
  readonly drawings: DrawingStore;
  /** Container of the Stage's own interface, a sibling of the deck. */
  readonly ui: HTMLElement;
  /** Shows a sentence in this window, which screen readers announce. */
  notify(sentence: string): void;
  /** Calls back with every sentence to show, until the signal is aborted. */
  onNotify(show: (sentence: string) => void, signal: AbortSignal): void;
  /** Reports that this window could not fetch what another window needs: to the other one, not to the audience. */
  reportNotFetched(): void;
  onNotFetched(report: () => void, signal: AbortSignal): void;
}

export type Feature = FeatureOf<StageContext>;

/** Creates the context of a deck; `close` removes its interface. */
export function createStageContext(
  deck: Deck,
  data: DeckData<StageMessages>,
): StageContext & { close(): void } {
  const { name, lang, interfaceLang = lang, messages, downloads } = data;
  const notifications = createListeners<[string]>();
  const notFetched = createListeners<[]>();
  const ui = element('section', 'stage-interface');
  ui.setAttribute('aria-label', messages.controls);
  // Where buttons and sentences are in another language than the slides, screen readers need to know.
  ui.lang = interfaceLang;
  deck.root.after(ui);
  return {
    ...createDisplayState(),
    ...makeCommands<Command>(),
    deck,
    name,
    lang,
    languages: otherLanguages(data),
    downloads,
    messages,
    characterKeys: characterKeysOf(name),
    drawings: createDrawingStore(),
    ui,
    notify: notifications.notify,
    onNotify: notifications.add,
    reportNotFetched: notFetched.notify,
    onNotFetched: notFetched.add,
    close: () => ui.remove(),
  };
}

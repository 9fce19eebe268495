import { en } from './en/common.ts';
import { fr } from './fr/common.ts';
import { typesetMessages } from './typeset-messages.ts';

/** What several views say in the same words; fetched with what says it. `{name}` is filled in by `fill`. */
export interface CommonMessages {
  readonly find: string;
  readonly findLabel: string;
  readonly found: string;
  readonly foundOne: string;
  readonly foundNone: string;
  readonly inBody: string;
  readonly inData: string;
  readonly inNotes: string;
  readonly here: string;
  readonly help: string;
  readonly keys_walk: string;
  readonly keys_screen: string;
  readonly keys_draw: string;
  readonly keys_find: string;
  readonly keys_more: string;
  readonly leave: string;
  /** Keys whose caps carry a word, after `KeyboardEvent.key`. */
  readonly keyNames: Readonly<Record<string, string>>;
  readonly letterKeys: string;
  readonly letterKeysHint: string;
  readonly screens: string;
  readonly screensByHand: string;
  readonly screensOne: string;
  readonly screensRefused: string;
  readonly close: string;
  readonly offlineReady: string;
  readonly newerReady: string;
}

const WORDS: Readonly<Record<string, CommonMessages>> = { fr, en };

/** The languages in which both windows speak. */
export const COMMON_LANGUAGES = Object.keys(WORDS);

/** The words that both windows use, set as the language wants it. Throws when it has none. */
export function commonMessagesIn(lang: string): CommonMessages {
  const words = WORDS[lang];
  if (!words) throw new Error(`The windows of a talk have no words in “${lang}”.`);
  return typesetMessages(words, lang);
}

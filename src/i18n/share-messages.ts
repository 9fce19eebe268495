import { en } from './en/share.ts';
import { fr } from './fr/share.ts';
import { typesetTranslation } from './typeset-messages.ts';

/** Messages of the share panel; loaded with its chunk. */
export type ShareMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, ShareMessages>> = { fr, en };

/** The messages for a language of the deck, typeset; English where there is no translation. */
export function shareMessagesIn(lang: string): ShareMessages {
  return typesetTranslation(TRANSLATIONS, lang);
}

import { en } from './en/common.ts';
import { fr } from './fr/common.ts';
import { typesetTranslation } from './typeset-messages.ts';

/** Messages that several views show; in a chunk of their own. */
export type CommonMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, CommonMessages>> = { fr, en };

/** The messages for a language of the deck, typeset; English where there is no translation. */
export function commonMessagesIn(lang: string): CommonMessages {
  return typesetTranslation(TRANSLATIONS, lang);
}

import { en } from './en/share.ts';
import { fr } from './fr/share.ts';
import { translationIn } from './translation-in.ts';
import { typesetMessages } from './typeset-messages.ts';

/** Messages of the share panel; loaded with its chunk. */
export type ShareMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, ShareMessages>> = { fr, en };

/** The messages with the typography of their language. Throws for a language without a translation. */
export function shareMessagesIn(lang: string): ShareMessages {
  return typesetMessages(translationIn(TRANSLATIONS, lang), lang);
}

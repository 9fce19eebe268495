import { en } from './en/common.ts';
import { fr } from './fr/common.ts';
import { translationIn } from './translation-in.ts';
import { typesetMessages } from './typeset-messages.ts';

/** Messages that several views show; in a chunk of their own. */
export type CommonMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, CommonMessages>> = { fr, en };

/** The messages with the typography of their language. Throws for a language without a translation. */
export function commonMessagesIn(lang: string): CommonMessages {
  return typesetMessages(translationIn(TRANSLATIONS, lang), lang);
}

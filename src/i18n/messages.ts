import { en } from './en/messages.ts';
import { fr } from './fr/messages.ts';
import { translationIn } from './translation-in.ts';

/** Messages that the build writes into the document, and those of the Stage. */
export type Messages = typeof en;

const TRANSLATIONS: Readonly<Record<string, Messages>> = { fr, en };

/** Tags of the languages into which the interface is translated. */
export const UI_LANGUAGES = Object.keys(TRANSLATIONS);

/** The messages as typed, without typography. Throws for a language without a translation. */
export function messagesIn(lang: string): Messages {
  return translationIn(TRANSLATIONS, lang);
}

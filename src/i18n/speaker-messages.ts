import { en } from './en/speaker.ts';
import { fr } from './fr/speaker.ts';
import { translationIn } from './translation-in.ts';
import { typesetMessages } from './typeset-messages.ts';

/** Messages of the speaker page; loaded with its chunk. */
export type SpeakerMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, SpeakerMessages>> = { fr, en };

/** The messages with the typography of their language. Throws for a language without a translation. */
export function speakerMessagesIn(lang: string): SpeakerMessages {
  return typesetMessages(translationIn(TRANSLATIONS, lang), lang);
}

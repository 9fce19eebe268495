import { en } from './en/speaker.ts';
import { fr } from './fr/speaker.ts';
import { typesetTranslation } from './typeset-messages.ts';

/** Messages of the speaker page; loaded with its chunk. */
export type SpeakerMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, SpeakerMessages>> = { fr, en };

/** The messages for a language of the deck, typeset; English where there is no translation. */
export function speakerMessagesIn(lang: string): SpeakerMessages {
  return typesetTranslation(TRANSLATIONS, lang);
}

import { en } from './en/presentation.ts';
import { fr } from './fr/presentation.ts';
import { typesetTranslation } from './typeset-messages.ts';

/** Texts in the files for presentation programs. */
export type PresentationMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, PresentationMessages>> = { fr, en };

/** The texts for a language of the deck, typeset; English where there is no translation. */
export function presentationMessagesIn(lang: string): PresentationMessages {
  return typesetTranslation(TRANSLATIONS, lang);
}

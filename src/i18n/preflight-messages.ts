import { en } from './en/preflight.ts';
import { fr } from './fr/preflight.ts';
import { typesetTranslation } from './typeset-messages.ts';

/** Messages of the checks before a talk; loaded with their chunk. */
export type PreflightMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, PreflightMessages>> = { fr, en };

/** The messages for a language of the deck, typeset; English where there is no translation. */
export function preflightMessagesIn(lang: string): PreflightMessages {
  return typesetTranslation(TRANSLATIONS, lang);
}

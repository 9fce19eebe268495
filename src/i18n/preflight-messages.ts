import { en } from './en/preflight.ts';
import { fr } from './fr/preflight.ts';
import { translationIn } from './translation-in.ts';
import { typesetMessages } from './typeset-messages.ts';

/** Messages of the checks before a talk; loaded with their chunk. */
export type PreflightMessages = typeof en;

const TRANSLATIONS: Readonly<Record<string, PreflightMessages>> = { fr, en };

/** The messages with the typography of their language. Throws for a language without a translation. */
export function preflightMessagesIn(lang: string): PreflightMessages {
  return typesetMessages(translationIn(TRANSLATIONS, lang), lang);
}

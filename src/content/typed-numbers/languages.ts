import { english } from './english.ts';
import { french } from './french.ts';
import type { NumberLanguage } from './language.ts';

const LANGUAGES: Readonly<Record<string, NumberLanguage>> = { en: english, fr: french };

/** What is known of the numbers of a language, by its tag; undefined where only digits are checked. */
export function numberLanguage(lang: string): NumberLanguage | undefined {
  return LANGUAGES[lang.split('-', 1)[0] ?? ''];
}

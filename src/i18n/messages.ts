import { en } from './en/messages.ts';
import { fr } from './fr/messages.ts';
import { interfaceLanguage, translationIn } from './translation-in.ts';
import { typesetMessages } from './typeset-messages.ts';

/** Messages that the build writes into the document, and those of the Stage. */
export type Messages = typeof en;

const TRANSLATIONS: Readonly<Record<string, Messages>> = { fr, en };

/** Tags of the languages into which the interface is translated. */
export const UI_LANGUAGES = Object.keys(TRANSLATIONS);

/** Whether the interface is translated into a language, at least into that of another region. */
export function isTranslated(lang: string): boolean {
  return interfaceLanguage(TRANSLATIONS, lang) !== 'en' || /^en\b/.test(lang);
}

/** The language of the messages where they are not translated into that of the deck; undefined where they are. */
export function otherInterfaceLanguage(lang: string): string | undefined {
  return isTranslated(lang) ? undefined : interfaceLanguage(TRANSLATIONS, lang);
}

/**
 * The messages as typed, without typography. Where there is no translation they are English, but numbers and dates have
 * the format of the language, and it has its own name.
 */
export function messagesIn(lang: string): Messages {
  const messages = translationIn(TRANSLATIONS, lang);
  if (lang in TRANSLATIONS) return messages;
  const document = { ...messages.document, locale: localeOf(lang), language: ownNameOf(lang) };
  return { ...messages, document };
}

/** The messages for a language of the deck, typeset. */
export function typesetMessagesIn(lang: string): Messages {
  return typesetMessages(messagesIn(lang), interfaceLanguage(TRANSLATIONS, lang));
}

/** The language with the region in which most of its speakers live, unless it has one (Unicode CLDR): `de-DE`. */
function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}-${region}`;
}

/** The name of a language in that language, in capitals as in a list: `Deutsch`, `Español`. */
function ownNameOf(lang: string): string {
  const name = new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

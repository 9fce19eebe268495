/** The language of the interface where it is not translated into that of the deck. */
const DEFAULT = 'en';

/** Messages by language tag. */
export type Translations<Messages> = Readonly<Record<string, Messages>>;

/** The language of the interface for a language of the deck: itself, the same without a region, or else English. */
export function interfaceLanguage(translations: Translations<unknown>, lang: string): string {
  return [lang, lang.replace(/-.*/, '')].find((tag) => tag in translations) ?? DEFAULT;
}

/** The translation into a language, by its tag, or else the nearest. */
export function translationIn<Messages>(
  translations: Translations<Messages>,
  lang: string,
): Messages {
  return translations[interfaceLanguage(translations, lang)] as Messages;
}

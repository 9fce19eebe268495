import { interfaceLanguage, type Translations, translationIn } from './translation-in.ts';
import { typeset } from './typography/typeset.ts';

/** A copy of the messages, nested ones too, with the typography of their language applied. */
export function typesetMessages<Messages extends object>(
  messages: Messages,
  lang: string,
): Messages {
  return JSON.parse(JSON.stringify(messages), (_, value: unknown) =>
    typeof value === 'string' ? typeset(value, lang) : value,
  );
}

/** The translation for a language of the deck, typeset. */
export function typesetTranslation<Messages extends object>(
  translations: Translations<Messages>,
  lang: string,
): Messages {
  return typesetMessages(translationIn(translations, lang), interfaceLanguage(translations, lang));
}

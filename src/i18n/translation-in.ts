/** The translation into a language, by its tag. Throws where the interface is not translated into it. */
export function translationIn<Messages>(
  translations: Readonly<Record<string, Messages>>,
  lang: string,
): Messages {
  const messages = translations[lang];
  if (!messages) throw new Error(`No UI translation for “${lang}”.`);
  return messages;
}

import { z } from 'zod';
import { languageName } from './languages.ts';

/** Schema of a text in every language of the deck; other languages are allowed, other keys are not. */
export function localizedText(languages: readonly string[]) {
  return inEachLanguage(
    languages,
    z.string().trim().min(1),
    `write it in each language: { ${languages.map((lang) => `${lang}: "…"`).join(', ')} }.`,
  );
}

/**
 * Schema of what is written once per language of the deck. A key that is no language is an issue of its own, also where
 * a language is missing: `{ fr: …, eng: … }`.
 * @param cure what to write instead of something else than a group of keys
 */
export function inEachLanguage<Value extends z.ZodType>(
  languages: readonly string[],
  value: Value,
  cure?: string,
) {
  return z
    .object(Object.fromEntries(languages.map((lang) => [lang, value])), {
      error: ({ code, input }) =>
        code === 'invalid_type' && typeof input !== 'undefined' && input !== null
          ? cure
          : undefined,
    })
    .catchall(value)
    .check(
      z.superRefine(
        (texts, context) => {
          const keys = Object.keys(Object(texts)).filter((key) => languageName(key) === undefined);
          if (keys.length > 0) context.addIssue({ code: 'unrecognized_keys', keys, input: texts });
        },
        // Also where a language is missing, which may be this key misspelt.
        { when: ({ value: texts }) => typeof texts === 'object' },
      ),
    );
}

import { z } from 'zod';

/** Schema of a text in every language of the deck; more languages are allowed. */
export function localizedText(languages: readonly string[]) {
  const text = z.string().trim().min(1);
  return z
    .object(Object.fromEntries(languages.map((lang) => [lang, text])), {
      error: ({ code, input }) =>
        code === 'invalid_type' && typeof input !== 'undefined' && input !== null
          ? `write it in each language: { ${languages.map((lang) => `${lang}: "…"`).join(', ')} }.`
          : undefined,
    })
    .catchall(text);
}

/** Schema of the name of a slide or the id of a fact, which is part of a URL. */
export const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'a name consists of lower-case letters, digits and single hyphens, and starts with a letter.',
  );

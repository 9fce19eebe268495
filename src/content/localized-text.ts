import { z } from 'zod';

/** A wording that has every language of the deck, and may have more. */
export function localizedText(languages: readonly string[]) {
  const text = z.string().trim().min(1);
  return z.object(Object.fromEntries(languages.map((lang) => [lang, text]))).catchall(text);
}

/** The name of a slide, a figure or a fact: also its address, so lower case letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'a name is written in lower case letters, digits and single hyphens, and starts with a letter.',
  );

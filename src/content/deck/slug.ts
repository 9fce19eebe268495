import { z } from 'zod';

/** Schema of the name of a slide or the id of a fact, which is part of a URL. */
export const slug = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'a name consists of lower-case letters, digits and single hyphens, and starts with a letter.',
  );

/** A name that a text can be given in a URL: `Été 2030` is `ete-2030`. Undefined for a text without Latin letters. */
export function slugOf(text: string): string | undefined {
  const name = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '');
  return name === '' ? undefined : name;
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface DeckYaml {
  readonly name: string;
  readonly languages: readonly string[];
  readonly slides: readonly (string | { readonly slides: readonly string[] })[];
}

const deck: DeckYaml = parse(readFileSync('slides/deck.yaml', 'utf8'));

/** `name` in `deck.yaml`: the beginning of the names of its files. */
export const DECK_NAME = deck.name;

/** The languages of the deck, the original first. */
export const LANGUAGES = deck.languages;

/** The path of each language in the site: empty for the original. */
export const LANGUAGE_PATHS = LANGUAGES.map((lang, index) => (index === 0 ? '' : `${lang}/`));

/** The names of the slides, in order. */
export const SLIDES = deck.slides.flatMap((entry) =>
  typeof entry === 'string' ? [entry] : entry.slides,
);

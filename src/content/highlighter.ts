/** A piece of a line of code. */
export interface CodeToken {
  readonly text: string;
  /** What it is in its language, such as `keyword`; undefined for plain text. */
  readonly kind?: string | undefined;
}

/** Divides code into tokens; the grammars of the languages in use are loaded before a deck is compiled. */
export interface Highlighter {
  /** Names of all languages by the names and aliases that may be written: `js` → `JavaScript`. */
  readonly languages: ReadonlyMap<string, string>;
  /** The tokens of each line. @param language a key of `languages` that the deck uses */
  tokenize(code: string, language: string): readonly (readonly CodeToken[])[];
}

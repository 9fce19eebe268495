/** What a language adds to the rule of `typed-numbers.ts`. The texts are alternatives of a regular expression. */
export interface NumberLanguage {
  /** Words before the number of a part of a publication: `page|p\\.|chapter`. */
  readonly parts: string;
  /** Words after a number that make it an amount, a year included: `dollars?|km`. */
  readonly units: string;
  /** Words before a number that make it an amount: `more than`. */
  readonly comparisons: string;
  /** Words between the parts of a list: `and|to`. */
  readonly conjunctions: string;
  /** Words before a year of fewer than four digits, at the end of a clause: `in|since`. */
  readonly prepositions: string;
  /** Ordinals, times, years with an era and whatever else has digits, but is no amount. */
  readonly plain: readonly RegExp[];
  /** Amounts in words: `forty-two euros`, `two thirds`. */
  readonly inWords: readonly RegExp[];
  /** The number of an amount in words, without its unit: 42; a share is in per cent. */
  valueOf(words: string): number | undefined;
}

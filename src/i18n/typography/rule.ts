/** A typographic rule: each match of the global `match` is replaced by `by`; context is in look-arounds. */
export interface Rule {
  readonly match: RegExp;
  readonly by: string;
}

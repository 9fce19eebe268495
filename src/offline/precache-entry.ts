/** A file that the worker keeps. */
export interface PrecacheEntry {
  /** Relative to the worker. */
  readonly url: string;
  /** What tells its states apart; null where its name does. */
  readonly revision: string | null;
  readonly integrity: string;
}

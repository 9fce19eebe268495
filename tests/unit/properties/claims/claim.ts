import type * as fc from 'fast-check';

/** Something that holds for every value of a kind. */
export interface Claim<Value> {
  readonly values: fc.Arbitrary<Value>;
  /** What is wrong for a value, as sentences; empty where the claim holds. */
  faults(value: Value): readonly string[];
}

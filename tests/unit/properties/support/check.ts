import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Claim } from '../claims/claim.ts';

/** The same at every run, so that what has passed once passes again; `npm run test:fuzz` takes another one. */
const SEED = 20_261_127;
/** Milliseconds for finding a smaller example of a fault, which may be a slow one. */
const SHRINKING = 120_000;

const { FUZZ_CASES, FUZZ_SEED } = process.env;

/**
 * Checks a claim for this many values, or as many as `npm run test:fuzz` asks for. A failure prints the seed, the path to
 * the value, and the smallest one found.
 * @param cases in an ordinary run
 * @param share of the values that `npm run test:fuzz` asks for, where each takes longer than those of other claims
 */
export function check<Value>({ values, faults }: Claim<Value>, cases: number, share = 1): void {
  let foundAt: number | undefined;
  fc.assert(
    fc.property(values, (value) => {
      fc.pre(foundAt === undefined || Date.now() - foundAt < SHRINKING);
      try {
        expect(faults(value)).toEqual([]);
      } catch (error) {
        foundAt ??= Date.now();
        throw error;
      }
    }),
    {
      seed: Number(FUZZ_SEED ?? SEED),
      numRuns: FUZZ_CASES ? Math.ceil(Number(FUZZ_CASES) * share) : cases,
    },
  );
}

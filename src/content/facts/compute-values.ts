import type { Diagnostics } from '../diagnostics.ts';
import type { Declaration, SeriesById } from './declaration.ts';
import { evaluateFormula } from './formula.ts';
import { unknownFactMessage } from './unknown-fact.ts';

/** The most formulas of which one depends on the next; no person could check more. */
const MOST_DEEP = 100;
const TOO_DEEP = `This formula depends on one that depends on another, and so on: more than ${MOST_DEEP}. Write one of them as a value with its source.`;

/** A fact on which a formula depends has no value, which is reported where that fact is. */
class InvalidOperand extends Error {}

/**
 * The values of all facts, those with a formula computed. A wrong formula is reported once, at the fact that has it: the
 * facts that depend on it have no value either, without a message.
 */
export function computeValues(
  declarations: ReadonlyMap<string, Declaration>,
  series: SeriesById,
  diagnostics: Diagnostics,
): ReadonlyMap<string, number | undefined> {
  const values = new Map<string, number | undefined>();
  const compute = (id: string, referrers: readonly string[]): number | undefined => {
    if (values.has(id)) return values.get(id);
    const declaration = declarations.get(id);
    const { fact } = declaration ?? {};
    values.set(id, fact?.value);
    if (!declaration || fact?.formula === undefined) return fact?.value;
    const path = [...referrers, id];
    try {
      const operand = (other: string) => {
        if (path.length > MOST_DEEP) throw new Error(TOO_DEEP);
        const from = path.indexOf(other);
        if (from >= 0) {
          throw new Error(`Circular formula: ${[...path.slice(from), other].join(' → ')}.`);
        }
        lintOperand(other, declarations, series);
        const value = compute(other, path);
        if (value === undefined) throw new InvalidOperand();
        return value;
      };
      values.set(id, evaluateFormula(fact.formula, operand));
    } catch (error) {
      values.set(id, undefined);
      if (!(error instanceof InvalidOperand)) {
        diagnostics.add(declaration.locate('formula'), (error as Error).message);
      }
    }
    return values.get(id);
  };
  for (const id of declarations.keys()) compute(id, []);
  return values;
}

/** @throws Error with a message when a formula cannot use a fact */
function lintOperand(
  id: string,
  declarations: ReadonlyMap<string, Declaration>,
  series: SeriesById,
): void {
  const declaration = declarations.get(id);
  if (!declaration) throw unknownFact(id, [...declarations.keys()], series);
  const { fact } = declaration;
  if (!fact) throw new InvalidOperand();
  if (fact.value === undefined && fact.formula === undefined) {
    throw new Error(`“${id}” has no value.`);
  }
}

/** The error about an id that no fact has; an InvalidOperand for a point of an invalid series. */
function unknownFact(id: string, known: readonly string[], series: SeriesById): Error {
  const owner = id.split('.', 1)[0] ?? '';
  if (series.has(owner) && series.get(owner) === undefined) return new InvalidOperand();
  return new Error(unknownFactMessage(id, known, series));
}

import type { Diagnostics } from '../diagnostics.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Declaration } from './declaration.ts';
import { YEAR_UNIT } from './ledger-schema.ts';

/** Reports properties of a fact that do not go together, and units and sources that do not exist. */
export function lintFact(
  { fact, nameOf, locate }: Declaration,
  units: readonly string[],
  sources: readonly string[],
  diagnostics: Diagnostics,
): void {
  if (!fact) return;
  const report = (key: string, message: string) => diagnostics.add(locate(key), message);
  const { value, formula, unit, source, nature } = fact;
  const known = units.includes(YEAR_UNIT) ? units : [...units, YEAR_UNIT];
  if (value !== undefined && formula !== undefined) {
    report('formula', `“${nameOf('formula')}” has a value and a formula; keep one of them.`);
  }
  if ((value !== undefined || formula !== undefined) && unit === undefined) {
    report(
      nameOf('unit') === nameOf('value') ? 'value' : 'unit',
      `“${nameOf('unit')}” has a number without a unit. Add one, for instance “unit: ${known[0]}”.${didYouMean('', known)}`,
    );
  }
  if (unit !== undefined && !known.includes(unit)) {
    report('unit', `“${unit}” is not a unit.${didYouMean(unit, known)}`);
  }
  if (unit === YEAR_UNIT && value !== undefined && !Number.isInteger(value)) {
    report('value', `A year is a whole number, not ${value}.`);
  }
  if (!sources.includes(source)) {
    report('source', `“${source}” is not a source.${didYouMean(source, sources)}`);
  }
  if (formula === undefined && nature === 'computed') {
    report('nature', `“${nameOf('nature')}” is computed, but has no formula.`);
  }
  if (formula !== undefined && nature !== 'computed') {
    report(
      'nature',
      `“${nameOf('formula')}” has a formula, so its nature is “computed”, not “${nature}”.`,
    );
  }
}

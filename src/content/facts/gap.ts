import type { Fact } from '../../figures/definition.ts';

/** Whether a cell or value of a series says that nothing is published for its point: empty, `n/a`, `null`, a dash. */
export function isGap(text: string): boolean {
  return /^(?:|n\/?a\.?|null|nan|none|[-–—.]{1,3})$/i.test(text.trim());
}

/** Whether nothing is published for a point of a series. */
export function isGapPoint(fact: Fact): boolean {
  return 'series' in fact && fact.value === undefined;
}

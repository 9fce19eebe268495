import type { Fact, FigureRow, Nature } from '../definition.ts';

/** What is drawn of a value: a fact, or a text where there is none, for instance “not published”. */
export interface Datum {
  /** Undefined where nothing is published. */
  readonly value: number | undefined;
  /** Number and unit, or what is said instead. */
  readonly text: string;
  readonly nature: Nature | 'unknown';
}

/** The datum of a row of the data table. */
export function datumOf(value: Fact | string): Datum {
  if (typeof value === 'string') return { value: undefined, text: value, nature: 'unknown' };
  if (value.value === undefined) return { value: undefined, text: value.short, nature: 'unknown' };
  return { value: value.value, text: value.short, nature: value.nature };
}

/** A row of a data table whose place in the drawing is not known yet. */
export type PlotRow = Pick<FigureRow, 'label' | 'value'>;

/** Approximate width of a text in the label typeface, in multiples of its size. */
export function approximateWidth(text: string): number {
  return text.length * 0.58;
}

/** The greatest approximate width of some texts. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(approximateWidth));
}

/** Columns of a drawing below which it is narrow, as on a phone or in half of a slide. */
export const NARROW_COLUMNS = 34;

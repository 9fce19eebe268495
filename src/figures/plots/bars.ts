import type { ColorRole, FigureTheme } from '../definition.ts';
import { hatchedBars } from '../drawing/hatched-bars.ts';
import { type AmountFormat, amountFormat } from './amounts.ts';
import type { Datum, PlotRow } from './datum.ts';

/** Bars by category. */
export interface BarChart {
  /** Language tag, for the numbers of the axis. */
  readonly lang: string;
  /** A bar for each, in their order. A text instead of a fact is a dashed bar over the whole axis. */
  readonly rows: readonly BarRow[];
  /** `horizontal`, the default, has room for long names; `vertical` suits years. */
  readonly direction?: 'horizontal' | 'vertical';
  readonly color?: ColorRole;
  /** Whether there is an axis of values; each bar has its value in any case. */
  readonly axis?: boolean;
  /** How many of the bars a state shows, from the first; by default all. */
  readonly shown?: number;
}

/** A bar: its name, and a fact or a text. */
export interface BarRow extends PlotRow {
  /** Colour of this bar. */
  readonly color?: ColorRole;
}

/** A bar with its place among the others. */
export interface Bar extends Datum {
  readonly label: string;
  readonly color: ColorRole;
  readonly place: number;
  readonly isShown: boolean;
}

/** Part of a bar's place that it fills. */
export const FILLED = 0.62;

/** The least and the greatest value of an axis. */
export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** The least and the greatest value, with 0. */
export function extentOf(bars: readonly Datum[]): Extent {
  const values = bars.map(({ value }) => value ?? 0);
  const extent = { min: Math.min(0, ...values), max: Math.max(0, ...values) };
  return extent.min === extent.max ? { min: 0, max: 1 } : extent;
}

/** The format of the axis, with the unit of the first bar that has a value. */
export function formatOf({ lang }: BarChart, bars: readonly Datum[]): AmountFormat {
  return amountFormat(lang, bars.find(({ value }) => value !== undefined)?.text);
}

/** The dataset of all bars, and the plugin that hatches those that are not reported. */
export function barsOf(
  theme: FigureTheme,
  bars: readonly Bar[],
  { min, max }: Extent,
  thickness: number,
  point: (bar: Bar, from: number, to: number) => unknown,
) {
  const isSolid = ({ nature }: Bar) => nature === 'reported' || nature === 'computed';
  const ends = ({ value, isShown }: Bar) => {
    if (!isShown) return [0, 0] as const;
    return value === undefined ? ([min, max] as const) : ([0, value] as const);
  };
  const dataset = {
    data: bars.map((bar) => point(bar, ...ends(bar))) as never[],
    barThickness: thickness,
    grouped: false,
    inflateAmount: 0,
    backgroundColor: bars.map((bar) => theme.color(isSolid(bar) ? bar.color : 'paper')),
    borderColor: bars.map((bar) => theme.color(isSolid(bar) ? 'ink' : 'paper')),
    borderWidth: theme.size / 12,
    borderSkipped: false as const,
  };
  const hatched = bars.flatMap((bar, index) =>
    isSolid(bar)
      ? []
      : [
          bar.nature === 'unknown'
            ? ({ dataset: 0, index, color: 'muted', as: 'unknown' } as const)
            : ({ dataset: 0, index, color: bar.color, as: 'forecast' } as const),
        ],
  );
  return { dataset, plugin: hatchedBars(theme, hatched) };
}

/** The value of a bar: at its end, or in the middle of a dashed one. */
export function valueLabel(bar: Bar, { min, max }: Extent) {
  return bar.value === undefined
    ? { at: (min + max) / 2, ground: true, weight: 600 }
    : { at: bar.value, ground: false, weight: 750 };
}

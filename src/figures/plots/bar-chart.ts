import type { ChartConfiguration } from 'chart.js';
import { type ColorRole, drawing, type FigureRow, type FigureTheme } from '../definition.ts';
import { hatchedBars } from '../drawing/hatched-bars.ts';
import type { Label } from '../drawing/labels.ts';
import { labels } from '../drawing/labels.ts';
import { bareScale } from '../drawing/scales.ts';
import { span } from '../drawing/span.ts';
import { numbersBeside, valueScale } from '../drawing/value-scale.ts';
import { amountFormat } from './amounts.ts';
import { type Datum, datumOf, NARROW_COLUMNS, type PlotRow, widest } from './datum.ts';

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

/** The rows of the data table of a bar chart, with the bars as their hotspots. */
export function barRows(rows: readonly BarRow[]): FigureRow[] {
  return rows.map(({ label, value }, index) => ({ label, value, at: { dataset: 0, index } }));
}

/** Part of a bar's place that it fills. */
const FILLED = 0.62;

/** The least size of the names below bars, and the space between two, in multiples of the theme's size. */
const LEAST_NAME = 0.75;
const NAME_GAP = 0.34;

/** The next of 1, 2, 5, 10, 20 …: what the greatest number of an axis may be. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return power * ([1, 2, 5].find((digit) => digit * power >= value) ?? 10);
}

/** A bar with its place among the others. */
interface Bar extends Datum {
  readonly label: string;
  readonly color: ColorRole;
  readonly place: number;
  readonly isShown: boolean;
}

/** Bars by category: reported values are solid, forecasts striped, and what is not published is dashed. */
export function barChart(theme: FigureTheme, chart: BarChart): ChartConfiguration {
  const { rows, color = 'actor-1', shown = rows.length } = chart;
  const bars = rows.map((row, place) => ({
    ...datumOf(row.value),
    label: row.label,
    color: row.color ?? color,
    place,
    isShown: place < shown,
  }));
  return chart.direction === 'vertical'
    ? vertical(theme, chart, bars)
    : horizontal(theme, chart, bars);
}

/** The least and the greatest value, with 0. */
function extentOf(bars: readonly Datum[]): { min: number; max: number } {
  const values = bars.map(({ value }) => value ?? 0);
  const extent = { min: Math.min(0, ...values), max: Math.max(0, ...values) };
  return extent.min === extent.max ? { min: 0, max: 1 } : extent;
}

const formatOf = ({ lang }: BarChart, bars: readonly Datum[]) =>
  amountFormat(lang, bars.find(({ value }) => value !== undefined)?.text);

/** The dataset of all bars, and the plugin that hatches those that are not reported. */
function barsOf(
  theme: FigureTheme,
  bars: readonly Bar[],
  { min, max }: { readonly min: number; readonly max: number },
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
function valueLabel(bar: Bar, { min, max }: { min: number; max: number }) {
  return bar.value === undefined
    ? { at: (min + max) / 2, ground: true, weight: 600 }
    : { at: bar.value, ground: false, weight: 750 };
}

function horizontal(theme: FigureTheme, chart: BarChart, bars: readonly Bar[]) {
  const { size, width, height } = theme;
  const columns = width / size;
  const isNarrow = columns < NARROW_COLUMNS;
  const extent = extentOf(bars);
  const format = formatOf(chart, bars);
  // Narrow drawings have the names above the bars.
  const names = isNarrow
    ? 0.1
    : Math.min(columns * 0.34, widest(bars.map(({ label }) => label)) + 1);
  const values = Math.min(
    columns * 0.4,
    widest(bars.filter(({ value }) => value !== undefined).map(({ text }) => text)) + 0.8,
  );
  const negative = extent.min < 0 ? values : 0;
  const foot = chart.axis ? 1.6 : 0;
  const place = (height / size - foot) / bars.length;
  const thick = isNarrow ? Math.min(1.5, place * 0.4) : Math.min(2.6, place * FILLED);
  const centre = isNarrow ? Math.max(0, (place - thick) / 2 - 0.1) : 0;
  const { dataset, plugin } = barsOf(theme, bars, extent, thick * size, (bar, from, to) =>
    span(from, to, (bar.place + 0.5) * place + centre),
  );
  const texts = bars.flatMap((bar): Label[] => {
    const { at, ...style } = valueLabel(bar, extent);
    const y = (bar.place + 0.5) * place + centre;
    const atLeft = { x: Number.NEGATIVE_INFINITY, y, text: bar.label } as const;
    const name: Label = isNarrow
      ? {
          ...atLeft,
          dx: 0.1,
          dy: -thick / 2 - 0.1,
          edge: 'bottom',
          align: 'left',
          size: Math.min(1, place * 0.38),
        }
      : { ...atLeft, dx: names - 0.5, align: 'right', wrap: names - 0.7 };
    if (!bar.isShown) return [name];
    const side = bar.value === undefined ? 0 : bar.value < 0 ? -1 : 1;
    return [
      name,
      {
        ...style,
        x: at,
        y,
        dx: 0.35 * side,
        align: ({ '-1': 'right', '0': 'center', '1': 'left' } as const)[side],
        text: bar.text,
      },
    ];
  });
  const plotted = columns - names - values - negative;
  return drawing({
    type: 'bar',
    data: { datasets: [dataset] },
    options: {
      indexAxis: 'y',
      layout: {
        padding: { left: (names + negative) * size, right: values * size },
      },
      scales: {
        x: chart.axis
          ? valueScale(theme, { ...extent, format, length: plotted, axis: 'x' })
          : bareScale(extent.min, extent.max),
        y: { ...bareScale(0, place * bars.length), reverse: true },
      },
    },
    plugins: [plugin, labels(theme, texts)],
  });
}

function vertical(theme: FigureTheme, chart: BarChart, bars: readonly Bar[]) {
  const { size, width, height } = theme;
  const extent = extentOf(bars);
  const format = formatOf(chart, bars);
  const columns = width / size;
  const left = chart.axis ? numbersBeside(theme, format.withUnit(roundedUp(extent.max))).room : 0;
  const place = (columns - left) / bars.length;
  const wrap = Math.max(2, place - 0.6);
  // All names have the same size, in which the longest word fits the place of its bar.
  const areNumbers = bars.every(({ label }) => /^\d+$/.test(label));
  // Digits are wider than letters.
  const word = widest(bars.flatMap(({ label }) => label.split(' '))) * (areNumbers ? 1.15 : 1);
  const fitting = (place - NAME_GAP) / word;
  const nameSize = Math.max(LEAST_NAME, Math.min(1, fitting));
  // Of years, which go without saying, every second one is enough.
  const stride = areNumbers && fitting < LEAST_NAME ? 2 : 1;
  const lines = Math.max(
    ...bars.map(({ label }) => Math.min(3, Math.ceil((widest([label]) * nameSize) / wrap))),
  );
  const below = lines * 1.2 + 0.5;
  const above = 1.5;
  const { dataset, plugin } = barsOf(
    theme,
    bars,
    extent,
    Math.min(6, place * FILLED) * size,
    (bar, from, to) => ({ x: bar.place, y: from === 0 ? to : [from, to] }),
  );
  const texts = bars.flatMap((bar): Label[] => {
    const { at, ...style } = valueLabel(bar, extent);
    const name: Label = {
      x: bar.place,
      y: extent.min,
      dy: 0.4,
      edge: 'top',
      text: bar.label,
      size: nameSize,
      wrap,
    };
    const names = bar.place % stride === 0 ? [name] : [];
    if (!bar.isShown) return names;
    const isBelow = bar.value !== undefined && bar.value < 0;
    const edge = bar.value === undefined ? 'middle' : isBelow ? 'top' : 'bottom';
    return [
      ...names,
      {
        ...style,
        x: bar.place,
        y: at,
        edge,
        dy: bar.value === undefined ? 0 : isBelow ? 0.2 : -0.1,
        text: bar.text,
        wrap,
      },
    ];
  });
  return drawing({
    type: 'bar',
    data: { datasets: [dataset] },
    options: {
      layout: { padding: { top: above * size, bottom: below * size } },
      scales: {
        x: bareScale(-0.5, bars.length - 0.5),
        y: chart.axis
          ? valueScale(theme, {
              ...extent,
              format,
              length: height / size - above - below,
              axis: 'y',
            })
          : bareScale(extent.min, extent.max),
      },
    },
    plugins: [plugin, labels(theme, texts)],
  });
}

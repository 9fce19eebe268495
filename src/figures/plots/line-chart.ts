import type { ChartConfiguration } from 'chart.js';
import {
  type ChartSheet,
  type ColorRole,
  drawing,
  type FigureRow,
  type FigureTheme,
} from '../definition.ts';
import type { ActorSymbol } from '../drawing/actor-symbol.ts';
import { numbersBeside, valueScale } from '../drawing/value-scale.ts';
import { yearScale } from '../drawing/year-scale.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { lineObstacles } from '../labels/line-obstacles.ts';
import { separateColumn } from '../labels/separate-column.ts';
import { amountFormat } from './amounts.ts';
import { widest } from './datum.ts';
import { LINE_SHAPES, lineDataset } from './line-dataset.ts';
import { type PlottedPoint, type TimePoint, timeRows, withGaps } from './time-points.ts';

/** Lines over time. */
export interface LineChart {
  /** Language tag, for the numbers of the axis. */
  readonly lang: string;
  readonly lines: readonly TimeLine[];
  /** Which points have their values: the first and last of each line, the default, all for which there is room, or none. */
  readonly values?: 'ends' | 'all' | 'none';
  /** How many of the lines a state shows, from the first; by default all. */
  readonly shown?: number;
}

/** A line with its name, which is written at its end. */
export interface TimeLine {
  readonly label?: string;
  readonly points: readonly TimePoint[];
  /** By default `ink` for the first line, and another colour for each of the next three. */
  readonly color?: ColorRole;
}

const COLORS = ['ink', 'actor-1', 'actor-2', 'rest'] as const satisfies readonly ColorRole[];

/** The rows of the data table of a line chart, with the points as their hotspots. */
export function lineRows(lines: readonly TimeLine[]): FigureRow[] {
  return lines.flatMap(({ label, points }, dataset) =>
    timeRows(points, dataset, lines.length > 1 ? label : undefined),
  );
}

/**
 * The sheet of a line chart: a row for each time that a line has, and one without a value where a line has a gap; a column
 * for each line.
 */
export function lineSheet(lines: readonly TimeLine[]): ChartSheet {
  const plotted = lines.map(({ points }) => withGaps(points));
  const times = [...new Set(plotted.flat().map(({ x }) => x))].sort((one, other) => one - other);
  let row = 0;
  return {
    type: 'line',
    direction: 'horizontal',
    categories: times,
    series: plotted.map((points, index) => {
      const rowAt = new Map<number, number | undefined>();
      for (const { x, y, point } of points) {
        rowAt.set(x, Number.isNaN(y) ? undefined : row);
        if (point) row += 1;
      }
      return {
        name: lines[index]?.label ?? '',
        color: lines[index]?.color ?? COLORS[index % COLORS.length] ?? 'ink',
        rows: times.map((time) => rowAt.get(time)),
      };
    }),
  };
}

/** Lines over time on an axis of values from 0, with the names of the lines at their ends instead of a legend. */
export function lineChart(theme: FigureTheme, chart: LineChart): ChartConfiguration {
  const { lang, lines, values = 'ends', shown = lines.length } = chart;
  const { size, width, height } = theme;
  const plotted = lines.map(({ points }) => withGaps(points));
  const known = plotted.flat().filter(({ y }) => !Number.isNaN(y));
  const numbers = known.map(({ y }) => y);
  const extent = { min: Math.min(0, ...numbers), max: Math.max(0, ...numbers) };
  const times = plotted.flat().map(({ x }) => x);
  const format = amountFormat(lang, known[0]?.point?.short);
  const columns = width / size;
  // What a line is called, and its last value, are right of its end.
  const endTexts = lines.map(({ label }, index) => endText(label, plotted[index] ?? [], values));
  const { room } = numbersBeside(theme, format.withUnit(extent.max));
  // Where there are several, the shape of its points is before its name.
  const styles = lines.map(({ color }, index) => ({
    color: color ?? COLORS[index % COLORS.length] ?? 'ink',
    shape: LINE_SHAPES[index % LINE_SHAPES.length] ?? 'disc',
  }));
  const named = widest(endTexts) + (lines.length > 1 ? 0.9 : 0);
  const right = Math.min(columns * 0.42, columns * 0.72 - room, named + 1);
  const [above, below] = [1.3, 0.2];
  const texts = lines.flatMap((line, index): Label[] =>
    index < shown
      ? lineLabels(line, plotted[index] ?? [], {
          values,
          end: endTexts[index] ?? '',
          wrap: right - (lines.length > 1 ? 1.7 : 0.8),
          sign: lines.length > 1 ? styles[index] : undefined,
        })
      : [],
  );
  return drawing({
    type: 'line',
    data: {
      datasets: plotted.map((points, index) =>
        lineDataset(
          theme,
          index < shown ? points : points.map((point) => ({ ...point, y: Number.NaN })),
          styles[index]?.color ?? 'ink',
          styles[index]?.shape,
        ),
      ),
    },
    options: {
      layout: {
        padding: { top: above * size, right: right * size, bottom: below * size, left: size / 4 },
      },
      scales: {
        x: yearScale(theme, {
          from: Math.min(...times),
          to: Math.max(...times),
          length: columns - right - 4,
          lang,
        }),
        y: valueScale(theme, {
          ...extent,
          format,
          length: height / size - above - below - 1.8,
          axis: 'y',
        }),
      },
    },
    plugins: [labels(theme, texts, { obstaclesOf: lineObstacles, separate: separateColumn })],
  });
}

type Values = NonNullable<LineChart['values']>;

const shortOf = ({ point }: PlottedPoint) => point?.short ?? '';
const isKnown = ({ y }: PlottedPoint) => !Number.isNaN(y);

/** The name of a line and its last value. */
function endText(label: string | undefined, points: readonly PlottedPoint[], values: Values) {
  const last = points.findLast(isKnown);
  const value = last && values !== 'none' ? shortOf(last) : '';
  return [label ?? '', value].filter((part) => part !== '').join(' ');
}

function lineLabels(
  { color }: TimeLine,
  points: readonly PlottedPoint[],
  {
    values,
    end,
    wrap,
    sign,
  }: {
    readonly values: Values;
    readonly end: string;
    readonly wrap: number;
    readonly sign: ActorSymbol | undefined;
  },
): Label[] {
  const known = points.filter(isKnown);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const others = known.filter((point) => point !== last);
  const valued = { all: others, ends: others.filter((point) => point === first), none: [] }[values];
  const name: Label = {
    x: last.x,
    y: last.y,
    dx: 0.6,
    align: 'left',
    text: end,
    wrap,
    weight: 650,
    inColumn: true,
    ...(sign ? { sign } : {}),
    ...(color === 'rest' ? { color: 'muted' } : {}),
  };
  return [
    ...(end === '' ? [] : [name]),
    ...valued.map(
      (point): Label => ({
        x: point.x,
        y: point.y,
        ...freeSide(points, points.indexOf(point), point === first),
        flips: true,
        isOptional: point !== first,
        text: shortOf(point),
        size: 0.95,
        weight: 600,
      }),
    ),
  ];
}

/** Where the value of a point is beside its line: below a valley or a beginning that rises, else above, away from a slope. */
function freeSide(
  points: readonly PlottedPoint[],
  index: number,
  isFirst: boolean,
): Pick<Label, 'dx' | 'dy' | 'edge' | 'align'> {
  const y = points[index]?.y ?? Number.NaN;
  // A comparison with a gap is false.
  const [before, after] = [points[index - 1]?.y ?? Number.NaN, points[index + 1]?.y ?? Number.NaN];
  const isLow = !(before < y) && !(after <= y) && (before > y || after > y);
  const vertical = isLow
    ? ({ dy: 0.4, edge: 'top' } as const)
    : ({ dy: -0.4, edge: 'bottom' } as const);
  if (isFirst) return { ...vertical, align: 'left', dx: 0.35 };
  if (before < y && after > y) return { ...vertical, align: 'right', dx: 0.2 };
  if (before > y && after < y) return { ...vertical, align: 'left', dx: -0.2 };
  return { ...vertical, align: 'center' };
}

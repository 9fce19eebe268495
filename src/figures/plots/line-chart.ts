import type { ChartConfiguration } from 'chart.js';
import { type ColorRole, drawing, type FigureRow, type FigureTheme } from '../definition.ts';
import { type Label, labels } from '../drawing/labels.ts';
import { valueScale } from '../drawing/value-scale.ts';
import { yearScale } from '../drawing/year-scale.ts';
import { amountFormat } from './amounts.ts';
import { NARROW_COLUMNS, widest } from './datum.ts';
import { lineDataset } from './line-dataset.ts';
import { type PlottedPoint, type TimePoint, timeRows, withGaps } from './time-points.ts';

/** Lines over time. */
export interface LineChart {
  /** Language tag, for the numbers of the axis. */
  readonly lang: string;
  readonly lines: readonly TimeLine[];
  /** Which points have their values: the first and last of each line, the default, all, or none. */
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
  const isNarrow = columns < NARROW_COLUMNS;
  const names = lines.map(({ label = '' }) => label);
  // A value at the end of a line is right of it, with the name.
  const right = isNarrow
    ? 0.8
    : Math.min(columns * 0.3, widest([...names, ...ends(plotted).map(shortOf)]) + 1);
  const [above, below] = [1.3, 0.2];
  const texts = lines.flatMap((line, index): Label[] =>
    index < shown
      ? lineLabels(line, plotted[index] ?? [], {
          values,
          isNarrow,
          wrap: isNarrow ? columns * 0.5 : right - 0.8,
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
          lines[index]?.color ?? COLORS[index % COLORS.length] ?? 'ink',
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
        }),
        y: valueScale(theme, {
          ...extent,
          format,
          length: height / size - above - below - 1.8,
          axis: 'y',
        }),
      },
    },
    plugins: [labels(theme, texts)],
  });
}

const shortOf = ({ point }: PlottedPoint) => point?.short ?? '';

/** The last points of lines. */
function ends(lines: readonly (readonly PlottedPoint[])[]): PlottedPoint[] {
  return lines.flatMap((points) => points.filter(({ y }) => !Number.isNaN(y)).at(-1) ?? []);
}

function lineLabels(
  { label, color }: TimeLine,
  points: readonly PlottedPoint[],
  {
    values,
    isNarrow,
    wrap,
  }: { readonly values: string; readonly isNarrow: boolean; readonly wrap: number },
): Label[] {
  const known = points.filter(({ y }) => !Number.isNaN(y));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const valued =
    values === 'all' ? known : values === 'ends' ? [last, ...(first === last ? [] : [first])] : [];
  const isOwn = color === 'rest' ? ({ color: 'muted' } as const) : {};
  const name: Label[] =
    label === undefined
      ? []
      : [
          {
            ...isOwn,
            ...last,
            text: values !== 'none' && !isNarrow ? `${label}\n${shortOf(last)}` : label,
            wrap,
            weight: 650,
            ...(isNarrow ? { align: 'right', dy: 0.5, edge: 'top' } : { align: 'left', dx: 0.6 }),
          },
        ];
  const isWithName = (point: PlottedPoint) => point === last && name.length > 0 && !isNarrow;
  return [
    ...name,
    ...valued
      .filter((point) => !isWithName(point))
      .map((point): Label => {
        const align =
          point === first && point !== last
            ? 'left'
            : isNarrow && point === last
              ? 'right'
              : 'center';
        return {
          x: point.x,
          y: point.y,
          dy: -0.4,
          edge: 'bottom',
          align,
          text: shortOf(point),
          size: 0.95,
          weight: 600,
        };
      }),
  ];
}

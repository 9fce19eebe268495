import type { ChartConfiguration, Scale, ScaleOptions } from 'chart.js';
import { type ColorRole, drawing, type FigureRow, type FigureTheme } from '../definition.ts';
import { numbersBeside, valueScale } from '../drawing/value-scale.ts';
import { yearScale } from '../drawing/year-scale.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { lineObstacles } from '../labels/line-obstacles.ts';
import { amountFormat } from './amounts.ts';
import { NARROW_COLUMNS } from './datum.ts';
import { lineDataset } from './line-dataset.ts';
import { type TimePoint, timeRows, withGaps } from './time-points.ts';

/** The same chart for several subjects, with the same axes, to compare their shapes. */
export interface SmallMultiples {
  /** Language tag, for the numbers of the axis. */
  readonly lang: string;
  /** Two to six lines. */
  readonly panels: readonly { readonly title: string; readonly points: readonly TimePoint[] }[];
  readonly color?: ColorRole;
  /** How many of the panels a state shows, from the first; by default all. */
  readonly shown?: number;
}

/** The rows of the data table of small multiples, with the points as their hotspots. */
export function smallMultipleRows(panels: SmallMultiples['panels']): FigureRow[] {
  return panels.flatMap(({ title, points }, dataset) => timeRows(points, dataset, title));
}

/** Small multiples side by side, or below one another in a narrow drawing. */
export function smallMultiples(
  theme: FigureTheme,
  { lang, panels, color = 'actor-1', shown = panels.length }: SmallMultiples,
): ChartConfiguration {
  const { size, width, height } = theme;
  const [columns, rows] = [width / size, height / size];
  const isRow = columns >= NARROW_COLUMNS;
  const plotted = panels.map(({ points }) => withGaps(points));
  const known = plotted.flat().filter(({ y }) => !Number.isNaN(y));
  const numbers = known.map(({ y }) => y);
  const extent = { min: Math.min(0, ...numbers), max: Math.max(0, ...numbers) };
  const times = plotted.flat().map(({ x }) => x);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const format = amountFormat(lang, known[0]?.point?.short);
  const count = panels.length;
  // An empty scale between two panels keeps them apart: in a column, with room for a title.
  const [above, below, between] = [1.7, 1.8, isRow ? 3 : 1.9];
  const along = isRow ? columns - 5 : rows - above - below;
  const panel = Math.max(1, (along - between * (count - 1)) / count);
  const gap = between / panel;
  const [alongX, alongY] = isRow ? [panel, rows] : [columns - 5, panel];
  const panelX = yearScale(theme, { from, to, length: alongX, lang });
  const panelY = valueScale(theme, {
    ...extent,
    format,
    length: isRow ? alongY - above - below : alongY,
    axis: 'y',
  });
  const stacked = (scale: ScaleOptions<'linear'>, position: 'left' | 'bottom', stackWeight = 1) =>
    ({
      ...scale,
      position,
      stack: 'panels',
      stackWeight,
      // Chart.js would give stacked axes the width of the narrowest.
      afterFit: (axis: Scale) => {
        const numbers = axis.ticks.map(({ label }) => String(label ?? ''));
        const [longest = ''] = numbers.sort((a, b) => b.length - a.length);
        if (!isRow) axis.width = numbersBeside(theme, longest).room * size;
      },
    }) as unknown as ScaleOptions<'linear'>;
  const scales: Record<string, ScaleOptions<'linear'>> = {};
  const ids = panels.map((_, index) =>
    isRow ? { x: `x${index}`, y: 'y' } : { x: 'x', y: `y${index}` },
  );
  if (isRow) scales['y'] = panelY;
  else scales['x'] = panelX;
  for (const [index] of panels.entries()) {
    const spacer = {
      ...(isRow ? panelX : panelY),
      ticks: { display: false },
      grid: { display: false },
      border: { display: false },
    } as unknown as ScaleOptions<'linear'>;
    // From left to right; from bottom to top.
    const at = isRow ? index : count - 1 - index;
    const id = ids[at];
    if (!id) continue;
    if (index > 0) scales[`gap${index}`] = stacked(spacer, isRow ? 'bottom' : 'left', gap);
    if (isRow) scales[id.x] = stacked(panelX, 'bottom');
    else scales[id.y] = stacked(panelY, 'left');
  }
  const texts = panels.flatMap(({ title }, index): Label[] => {
    const points = plotted[index]?.filter(({ y }) => !Number.isNaN(y)) ?? [];
    const last = points.at(-1);
    const heading: Label = {
      scales: ids[index] ?? {},
      x: from,
      y: Number.POSITIVE_INFINITY,
      dy: -0.45,
      edge: 'bottom',
      align: 'left',
      text: title,
      weight: 700,
      wrap: alongX,
    };
    if (!last || index >= shown) return [heading];
    return [
      heading,
      {
        scales: ids[index] ?? {},
        x: last.x,
        y: last.y,
        dy: -0.4,
        edge: 'bottom',
        flips: true,
        align: 'right',
        text: last.point?.short ?? '',
        size: 0.9,
        weight: 600,
      },
    ];
  });
  return drawing({
    type: 'line',
    data: {
      datasets: plotted.map((points, index) => ({
        ...lineDataset(
          theme,
          index < shown ? points : points.map((point) => ({ ...point, y: Number.NaN })),
          color,
        ),
        xAxisID: ids[index]?.x ?? 'x',
        yAxisID: ids[index]?.y ?? 'y',
      })),
    },
    options: {
      layout: { padding: { top: above * size, right: size, left: size / 4 } },
      scales,
    },
    plugins: [labels(theme, texts, { obstaclesOf: lineObstacles })],
  });
}

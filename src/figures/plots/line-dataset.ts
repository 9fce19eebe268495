import type { ChartConfiguration, ChartDataset } from 'chart.js';
import type { ColorRole, FigureTheme } from '../definition.ts';
import type { PlottedPoint } from './time-points.ts';

/** Dashes of a forecast, in multiples of the theme's size. */
const DASH = [0.5, 0.35];
/** Up to so many points have a mark each; of more, only isolated ones and the ends. */
const MARKED = 16;

const isForecast = ({ point }: PlottedPoint) => point?.nature === 'forecast';

type LineDataset = ChartConfiguration['data']['datasets'][number];

/**
 * The dataset of a line: solid where values are reported, dashed to a forecast, interrupted at gaps; a reported point is
 * a disc, and a forecast a ring.
 */
export function lineDataset(
  theme: FigureTheme,
  points: readonly PlottedPoint[],
  color: ColorRole,
): LineDataset {
  const { size } = theme;
  const dash = DASH.map((length) => length * size);
  const isGap = (index: number) => points[index] === undefined || Number.isNaN(points[index]?.y);
  const isMarked = (_: PlottedPoint, index: number) =>
    points.length <= MARKED || isGap(index - 1) || isGap(index + 1);
  const dataset: ChartDataset<'line', { x: number; y: number }[]> = {
    type: 'line',
    data: points.map(({ x, y }) => ({ x, y })),
    borderColor: theme.color(color),
    borderWidth: size * 0.14,
    segment: {
      borderDash: ({ p1DataIndex }) => {
        const end = points[p1DataIndex];
        return end && isForecast(end) ? dash : undefined;
      },
    },
    pointRadius: points.map((point, index) => (isMarked(point, index) ? size * 0.22 : 0)),
    pointBorderWidth: size * 0.1,
    pointBorderColor: theme.color(color),
    pointBackgroundColor: points.map((point) => theme.color(isForecast(point) ? 'paper' : color)),
    clip: false,
  };
  // The types of Chart.js have no datasets of one kind in a chart of any kind.
  return dataset as unknown as LineDataset;
}

import type { ChartConfiguration, ChartDataset, PointStyle } from 'chart.js';
import type { Shape } from '../actor-shapes.ts';
import type { ColorRole, FigureTheme } from '../definition.ts';
import type { PlottedPoint } from './time-points.ts';

/** Dashes of a forecast, in multiples of the theme's size. */
const DASH = [0.5, 0.35];
/** Up to so many points have a mark each; of more, only isolated ones and the ends. */
const MARKED = 16;

const isForecast = ({ point }: PlottedPoint) => point?.nature === 'forecast';

/** The shapes of points, which tell the lines of a chart apart where their colours do not. */
export const LINE_SHAPES = [
  'disc',
  'square',
  'triangle',
  'diamond',
] as const satisfies readonly Shape[];
type LineShape = (typeof LINE_SHAPES)[number];

/** What Chart.js calls them. */
const POINT_STYLES = {
  disc: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'rectRot',
} as const satisfies Record<LineShape, PointStyle>;

type LineDataset = ChartConfiguration['data']['datasets'][number];

/**
 * The dataset of a line: solid where values are reported, dashed to a forecast, interrupted at gaps; a reported point is
 * filled, and a forecast only an outline. @param shape of its points
 */
export function lineDataset(
  theme: FigureTheme,
  points: readonly PlottedPoint[],
  color: ColorRole,
  shape: LineShape = 'disc',
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
    pointStyle: POINT_STYLES[shape],
    clip: false,
  };
  // The types of Chart.js have no datasets of one kind in a chart of any kind.
  return dataset as unknown as LineDataset;
}

import type { ChartConfiguration } from 'chart.js';
import { type ColorRole, drawing, type FigureTheme, type Mark } from '../definition.ts';
import { bareAxes } from '../drawing/bare-axes.ts';
import { hatchedArea } from '../drawing/hatched-area.ts';
import { bareScale } from '../drawing/scales.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { NARROW_COLUMNS } from './datum.ts';

/** A line without amounts. */
interface SchematicLine {
  readonly label: string;
  /** What stands at its end where there is little room; by default the label. */
  readonly short?: string;
  /** Heights at which it comes out of the unknown and at which it ends, in twelfths of the drawing: at most 9, for the top has the names of the axis and of the drawing. */
  readonly heights: readonly [from: number, to: number];
  /** A line with a colour is emphasized. */
  readonly color?: ColorRole;
}

/** Lines without a scale, which say which is above in the end, and measure nothing. */
export interface Schematic {
  /** The upper one at the end first. */
  readonly lines: readonly [SchematicLine, SchematicLine];
  /** Names of the axes: what would be measured, and what changes from left to right. */
  readonly axes: { readonly y: string; readonly x: string };
  /** What is called out at the end of the x axis, for instance a year. */
  readonly end: string;
  /** What is said over the hidden beginning. */
  readonly unknown: string;
  /** That the drawing has no scale. */
  readonly unscaled: string;
}

/** Places in the drawing: its size, where the hidden beginning ends, and where the lines end. */
const WIDTH = 10;
const HEIGHT = 12;
const STARTS = 6;
const ENDS = 9.5;
const HIDDEN = { from: { x: 0, y: 0.1 }, to: { x: STARTS, y: 10.2 } };

/** Marks for the rows of the data table: the lines, and their hidden beginning. */
export function schematicMarks({ lines }: Schematic): {
  readonly lines: Mark;
  readonly unknown: Mark;
} {
  const heights = lines.flatMap((line) => line.heights);
  return {
    lines: {
      from: { x: STARTS, y: Math.min(...heights) },
      to: { x: ENDS, y: Math.max(...heights) },
    },
    unknown: HIDDEN,
  };
}

/** Two dashed lines that come out of a hatched area, where nothing is known, between axes without ticks. */
export function schematic(theme: FigureTheme, figure: Schematic): ChartConfiguration {
  const isNarrow = theme.width / theme.size < NARROW_COLUMNS;
  // Right of the drawing, for the names of the lines.
  const room = isNarrow ? 0.4 : 10.5;
  return drawing({
    type: 'line',
    data: { datasets: figure.lines.flatMap((line) => strokesOf(theme, line)) },
    options: {
      layout: {
        padding: {
          left: theme.size / 2,
          right: room * theme.size,
          bottom: theme.size * 1.8,
          top: theme.size / 8,
        },
      },
      scales: { x: bareScale(0, WIDTH), y: bareScale(0, HEIGHT) },
    },
    plugins: [
      bareAxes(theme),
      hatchedArea(theme, { ...HIDDEN, color: 'muted', as: 'unknown' }),
      labels(theme, [
        ...figure.lines.map((line, index) => nameOf(line, index === 0, isNarrow, room)),
        ...textsOf(theme, figure, isNarrow, room),
      ]),
    ],
  });
}

/** A light colour by itself is too faint on paper: it lies on a broader line of ink. */
function strokesOf(theme: FigureTheme, { heights, color }: SchematicLine) {
  const stroke = (role: ColorRole, width: number) => ({
    data: heights.map((y, index) => ({ x: index === 0 ? STARTS : ENDS, y })),
    borderColor: theme.color(role),
    borderWidth: theme.size * width,
    borderDash: [1, 0.45].map((length) => length * theme.size),
    pointRadius: 0,
    clip: false as const,
  });
  return color ? [stroke(color, 0.36), stroke('ink', 0.56)] : [stroke('ink', 0.2)];
}

/** The name of a line: right of its end, or above the upper and below the lower one. */
function nameOf(
  { label, short = label, heights: [, y] }: SchematicLine,
  isUpper: boolean,
  isNarrow: boolean,
  wrap: number,
): Label {
  const place = { x: ENDS, y, weight: 700 } as const;
  if (!isNarrow) return { ...place, text: label, align: 'left', dx: 0.6, wrap, size: 1.1 };
  const side = isUpper
    ? ({ edge: 'bottom', dy: -0.4 } as const)
    : ({ edge: 'top', dy: 0.4 } as const);
  return { ...place, ...side, text: short, align: 'right', size: 0.9 };
}

function textsOf(
  theme: FigureTheme,
  { axes, end, unknown, unscaled }: Schematic,
  isNarrow: boolean,
  room: number,
): Label[] {
  const below = { y: 0, dy: 0.4, edge: 'top' } as const;
  const top = { y: HEIGHT, edge: 'top' } as const;
  return [
    {
      x: (HIDDEN.from.x + HIDDEN.to.x) / 2,
      y: (HIDDEN.from.y + HIDDEN.to.y) / 2,
      text: unknown,
      wrap: (theme.width / theme.size - room) * 0.4,
      ground: true,
      size: isNarrow ? 1 : 1.1,
    },
    { ...top, x: 0, dx: 0.7, align: 'left', text: axes.y },
    { ...top, x: WIDTH, align: 'right', text: unscaled, weight: 700 },
    { ...below, x: 0, align: 'left', text: axes.x },
    { ...below, x: ENDS, align: isNarrow ? 'right' : 'center', text: end, size: 1.1, weight: 700 },
  ];
}

import type { Chart, Plugin } from 'chart.js';
import { type ChartPoint, pixelAt } from '../chart-point.ts';
import type { ColorRole, FigureTheme } from '../definition.ts';
import { type ActorSymbol, drawActorSymbol } from './actor-symbol.ts';
import { arrange, type Placeable, type Placed } from './arrange.ts';
import type { Edges } from './collisions.ts';
import { inkOf } from './ink.ts';
import { placedOn } from './placed-labels.ts';
import { wrapText } from './wrap-text.ts';

/** A text in the drawing, positioned by the scales of the chart. */
export interface Label {
  /** `\n` starts a new line. */
  readonly text: string;
  /** Maximum width of a line, in multiples of the theme's size. */
  readonly wrap?: number;
  /** Value on the x scale and on the y scale; minus infinity is the left edge of the drawing, infinity the top of the scale. */
  readonly x: number;
  readonly y: number;
  /** The label may as well be on the other side of its point, below instead of above. */
  readonly flips?: boolean;
  /** Labels with it keep their order from top to bottom where they are moved apart, as the names at the ends of lines. */
  readonly inColumn?: boolean;
  /** It is left out where there is no place for it, as a value that is also in the data table. */
  readonly isOptional?: boolean;
  /** Ids of the scales, where the chart has others than `x` and `y`. */
  readonly scales?: { readonly x?: string; readonly y?: string };
  /** Offset in multiples of the theme's size; right and down are positive. */
  readonly dx?: number;
  readonly dy?: number;
  readonly color?: ColorRole;
  /** Size in multiples of the theme's size. */
  readonly size?: number;
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** The edge of the block of lines that is at `y`. */
  readonly edge?: 'top' | 'middle' | 'bottom';
  /** Draws a background behind the text. */
  readonly ground?: boolean;
  /** Symbol of an actor before the first line. */
  readonly sign?: ActorSymbol;
}

/** What only some charts need, as functions, so that other decks do not load them. */
export interface LabelOptions {
  /** What else labels avoid, besides one another and axes. @param half half of the width of a box, in pixels */
  obstaclesOf?(chart: Chart, half: number): readonly Edges[];
  /** Moves labels apart before they are placed one after the other. */
  separate?(labels: {
    readonly texts: readonly Label[];
    readonly wanted: readonly Placeable<Lines>[];
    readonly area: Edges;
    readonly gap: number;
  }): readonly Placeable<Lines>[];
}

/** Multiple of the font size. */
const LINE_HEIGHT = 1.2;

/** Side of a symbol, and its width including the gap to the text; multiples of the font size. */
const SYMBOL_SIDE = 0.62;
const SYMBOL_WIDTH = 0.9;

/** Smallest size of a label, in multiples of the theme's size: the smallest text on a slide. */
const LEAST_SIZE = 0.75;
/** Space beside a label, in multiples of the theme's size. */
const GAP = 0.3;
/** A label that is so much further from its point than wanted has a leader line to it, in multiples of the theme's size. */
const LED = 0.3;
/** Space between the ink of a label and the edge of its line, in multiples of its size. */
const BLANK = 0.31;

/**
 * Draws labels in the chart, in place of a legend. A label that would lie on an earlier one, or leave the drawing, is
 * moved or becomes smaller; where it is then far from its point, a line leads to it.
 */
export function labels(
  theme: FigureTheme,
  texts: readonly Label[],
  { obstaclesOf = () => [], separate = ({ wanted }) => wanted }: LabelOptions = {},
): Plugin {
  return {
    id: 'labels',
    afterDraw(chart) {
      const { ctx, width, height } = chart;
      const obstacles = placedOn(chart);
      const area = { left: 0, top: 0, right: width, bottom: height };
      const wanted = texts.map((label) => placeable(chart, theme, label));
      const placeables = separate({ texts, wanted, area, gap: GAP * theme.size });
      const others = obstaclesOf(chart, theme.size / 4);
      const placed = arrange(placeables, area, [...obstacles, ...others], GAP * theme.size);
      for (const [index, at] of placed.entries()) {
        if (!at) continue;
        write(ctx, theme, texts[index] as Label, at);
        obstacles.push(at.box);
      }
    },
  };
}

/** A label in one size. */
export interface Lines {
  /** The point that the label is for, in pixels. */
  readonly point: ChartPoint;
  readonly texts: readonly string[];
  readonly size: number;
  readonly width: number;
  /** By how much the ink of the first line is below the top of the block, in pixels. */
  readonly inset: number;
}

function placeable(chart: Chart, theme: FigureTheme, label: Label): Placeable<Lines> {
  const { ctx } = chart;
  const at = pixelAt(chart, label, label.scales);
  const x = label.x === Number.NEGATIVE_INFINITY ? 0 : at.x;
  const y =
    label.y === Number.POSITIVE_INFINITY ? (chart.scales[label.scales?.y ?? 'y']?.top ?? 0) : at.y;
  const wanted = label.size ?? 1;
  return {
    least: Math.min(1, LEAST_SIZE / wanted),
    isOptional: label.isOptional ?? false,
    blockAt(scale) {
      const size = wanted * scale * theme.size;
      ctx.save();
      ctx.font = fontOf(label, size, theme);
      const widthOf = (text: string) => ctx.measureText(text).width;
      const most = Math.min((label.wrap ?? Number.POSITIVE_INFINITY) * theme.size, chart.width);
      const texts = wrapText(label.text, most, widthOf);
      const width = (label.sign ? size * SYMBOL_WIDTH : 0) + Math.max(...texts.map(widthOf));
      ctx.restore();
      const height = size * LINE_HEIGHT * texts.length;
      const left =
        x +
        (label.dx ?? 0) * theme.size -
        { left: 0, center: width / 2, right: width }[label.align ?? 'center'];
      const top =
        y +
        (label.dy ?? 0) * theme.size -
        { top: 0, middle: height / 2, bottom: height }[label.edge ?? 'middle'];
      // The middle of a line is 0.275 above its baseline, as canvases and `SvgContext` draw it.
      const baseline = size * (LINE_HEIGHT / 2 + 0.275);
      const inset = baseline - size * inkOf(texts[0] ?? '').above;
      const below = size * LINE_HEIGHT - baseline - size * inkOf(texts.at(-1) ?? '').below;
      const box = { left, top: top + inset, right: left + width, bottom: top + height - below };
      const other = { ...box, top: 2 * y - box.bottom, bottom: 2 * y - box.top };
      return {
        box,
        ...(label.flips ? { other } : {}),
        lines: { point: { x, y }, texts, size, width, inset },
      };
    },
  };
}

const fontOf = (label: Label, size: number, theme: FigureTheme) =>
  `${label.weight ?? 500} ${size}px ${theme.family.label}`;

function write(
  ctx: CanvasRenderingContext2D,
  theme: FigureTheme,
  label: Label,
  { box, lines }: Placed<Lines>,
): void {
  const { point, texts, size, width, inset } = lines;
  const { left } = box;
  const top = box.top - inset;
  const align = label.align ?? 'center';
  const indent = label.sign ? size * SYMBOL_WIDTH : 0;
  ctx.save();
  lead(ctx, theme, box, point, { ...label, size });
  if (label.ground) {
    const padding = size * 0.35;
    ctx.fillStyle = theme.color('paper');
    ctx.fillRect(left - padding, top, width + 2 * padding, size * LINE_HEIGHT * texts.length);
  }
  if (label.sign) {
    const side = size * SYMBOL_SIDE;
    const symbol = { left, top: top + (size * LINE_HEIGHT - side) / 2, side };
    drawActorSymbol(ctx, label.sign, symbol, theme);
  }
  ctx.font = fontOf(label, size, theme);
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillStyle = theme.color(label.color ?? 'ink');
  const anchor = left + indent + { left: 0, center: 0.5, right: 1 }[align] * (width - indent);
  for (const [index, line] of texts.entries()) {
    ctx.fillText(line, anchor, top + size * LINE_HEIGHT * (index + 0.5));
  }
  ctx.restore();
}

/** A thin line from a label, whose size is in pixels, to its point, where it is further from it than it was to be. */
function lead(
  ctx: CanvasRenderingContext2D,
  theme: FigureTheme,
  { left, top, right, bottom }: Edges,
  { x, y }: ChartPoint,
  { dx = 0, dy = 0, size = 0 }: Pick<Label, 'dx' | 'dy' | 'size'>,
): void {
  const near = {
    x: Math.max(left, Math.min(x, right)),
    y: Math.max(top, Math.min(y, bottom)),
  };
  const [distance, wanted] = [Math.hypot(near.x - x, near.y - y), Math.hypot(dx, dy) * theme.size];
  if (!(distance > wanted + BLANK * size + LED * theme.size)) return;
  ctx.strokeStyle = theme.color('muted');
  ctx.lineWidth = theme.size / 16;
  ctx.beginPath();
  ctx.moveTo(near.x, near.y);
  ctx.lineTo(x, y);
  ctx.stroke();
}

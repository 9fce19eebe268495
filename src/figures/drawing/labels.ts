import type { Chart, Plugin } from 'chart.js';
import { pixelAt } from '../chart-point.ts';
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
  /** Value on the x scale and on the y scale; minus infinity is the left edge of the drawing. */
  readonly x: number;
  readonly y: number;
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

/** Multiple of the font size. */
const LINE_HEIGHT = 1.2;

/** Side of a symbol, and its width including the gap to the text; multiples of the font size. */
const SYMBOL_SIDE = 0.62;
const SYMBOL_WIDTH = 0.9;

/** Smallest size of a label, in multiples of the theme's size: the smallest text on a slide. */
const LEAST_SIZE = 0.75;
/** Space beside a label, in multiples of the theme's size. */
const GAP = 0.3;
/** A label that is further from its point, in multiples of its size, has a leader line to it. */
const LED = 1;

/**
 * Draws labels in the chart, in place of a legend. A label that would lie on an earlier one, or leave the drawing, is
 * moved or becomes smaller; where it is then far from its point, a line leads to it.
 */
export function labels(theme: FigureTheme, texts: readonly Label[]): Plugin {
  return {
    id: 'labels',
    afterDraw(chart) {
      const { ctx, width, height } = chart;
      const obstacles = placedOn(chart);
      const placeables = texts.map((label) => placeable(chart, theme, label));
      const area = { left: 0, top: 0, right: width, bottom: height };
      const placed = arrange(placeables, area, obstacles, GAP * theme.size);
      for (const [index, at] of placed.entries()) {
        write(ctx, theme, texts[index] as Label, at);
        obstacles.push(at.box);
      }
    },
  };
}

/** A label in one size. */
interface Lines {
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
  const { y } = at;
  const wanted = label.size ?? 1;
  return {
    least: Math.min(1, LEAST_SIZE / wanted),
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
      return { box, lines: { texts, size, width, inset } };
    },
  };
}

const fontOf = (label: Label, size: number, theme: FigureTheme) =>
  `${label.weight ?? 500} ${size}px ${theme.family.label}`;

function write(
  ctx: CanvasRenderingContext2D,
  theme: FigureTheme,
  label: Label,
  { box, lines, dx, dy }: Placed<Lines>,
): void {
  const { texts, size, width, inset } = lines;
  const { left } = box;
  const top = box.top - inset;
  const align = label.align ?? 'center';
  const indent = label.sign ? size * SYMBOL_WIDTH : 0;
  ctx.save();
  if (Math.abs(dy) > LED * size) lead(ctx, theme, box, dx, dy);
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

/** A thin line from a label that was moved to where it was wanted. */
function lead(
  ctx: CanvasRenderingContext2D,
  theme: FigureTheme,
  box: Edges,
  dx: number,
  dy: number,
): void {
  const x = (box.left + box.right) / 2;
  const from = dy > 0 ? box.top : box.bottom;
  ctx.strokeStyle = theme.color('muted');
  ctx.lineWidth = theme.size / 16;
  ctx.beginPath();
  ctx.moveTo(x, from);
  ctx.lineTo(x - dx, from - dy);
  ctx.stroke();
}

import type { ChartPoint } from '../chart-point.ts';
import type { FigureTheme } from '../definition.ts';
import { drawActorSymbol } from '../drawing/actor-symbol.ts';
import type { Placed } from './arrange.ts';
import type { Edges } from './collisions.ts';
import { fontOf, type Label, LINE_HEIGHT, SYMBOL_SIDE, SYMBOL_WIDTH } from './label.ts';
import type { Lines } from './label-block.ts';

/** A label that is so much further from its point than wanted has a leader line to it, in multiples of the theme's size. */
const LED = 0.3;
/** Space between the ink of a label and the edge of its line, in multiples of its size. */
const BLANK = 0.31;

/** Draws a label where it is placed: the line to its point, its background, its symbol, its lines of text. */
export function writeLabel(
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

import type { ColorRole, FigureTheme } from '../definition.ts';

/** `forecast`: wide stripes in a solid frame. `unknown`: thin lines in the other direction, in a dashed frame. */
export type HatchStyle = 'forecast' | 'unknown';

/** A rectangle of the drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Distance, width and dashes of the lines, in multiples of the theme's size. */
const LINES = {
  forecast: { gap: 0.62, width: 0.24, dash: [] },
  unknown: { gap: 0.6, width: 0.05, dash: [0.5, 0.35] },
} as const;

/** Width of the frame of a bar, in multiples of the theme’s size. */
export const FRAME_WIDTH = 0.1;

/**
 * Fills a box with stripes, for values that are forecasts or unknown. The stripes are paths, because a
 * canvas pattern is a bitmap in print. Boxes smaller than a pixel are not drawn, and none has stripes outside of the
 * drawing: there might be millions.
 */
export function hatch(
  ctx: CanvasRenderingContext2D,
  box: Box,
  style: { readonly as: HatchStyle; readonly color: ColorRole },
  theme: FigureTheme,
): void {
  const [left, width] = clipped(box.left, box.width, theme.width);
  const [top, height] = clipped(box.top, box.height, theme.height);
  if (width < 1 || height < 1) return;
  const lines = LINES[style.as];
  const rising = style.as === 'forecast';
  const gap = theme.size * lines.gap;
  ctx.save();
  ctx.fillStyle = theme.color(style.color);
  ctx.beginPath();
  for (let at = -height; at < width + gap; at += gap) {
    const [first, ...others] = stripe(at, theme.size * lines.width, width, height).map(
      ([x, y]) => [left + x, rising ? top + height - y : top + y] as const,
    );
    if (!first) continue;
    ctx.moveTo(...first);
    for (const corner of others) ctx.lineTo(...corner);
    ctx.closePath();
  }
  ctx.fill();
  // The frame of a forecast is in the text colour, which keeps light colours visible in print.
  ctx.strokeStyle = theme.color(rising ? 'ink' : style.color);
  const frame = theme.size * FRAME_WIDTH;
  ctx.lineWidth = frame;
  ctx.setLineDash(lines.dash.map((length) => length * theme.size));
  ctx.strokeRect(left + frame / 2, top + frame / 2, width - frame, height - frame);
  ctx.restore();
}

type Corner = readonly [x: number, y: number];

/**
 * The corners, in order, of a stripe at 45° through `at` on the box's bottom edge, clipped to the box;
 * none if the stripe is outside.
 */
function stripe(at: number, thickness: number, width: number, height: number): Corner[] {
  const half = thickness / Math.SQRT2;
  const [low, high] = [at - half, at + half].map((offset) => {
    const y = clamp(-offset, height);
    const end = clamp(width - offset, height);
    return {
      from: [clamp(y + offset, width), y] as Corner,
      to: [clamp(end + offset, width), end] as Corner,
    };
  });
  if (!low || !high || (high.to[0] === 0 && high.from[0] === 0) || low.from[0] === width) return [];
  // If the two edges end on different sides of the box, the corner between these belongs to the stripe.
  const start: Corner[] = low.from[1] > 0 && high.from[0] > 0 ? [[0, 0]] : [];
  const end: Corner[] = low.to[0] < width && high.to[1] < height ? [[width, height]] : [];
  return [low.from, ...start, high.from, high.to, ...end, low.to];
}

/** The part of an extent that is in the drawing: its start and its length. */
function clipped(start: number, length: number, size: number): [start: number, length: number] {
  const from = clamp(start, size);
  return [from, clamp(start + length, size) - from];
}

function clamp(value: number, max: number): number {
  return Math.max(0, Math.min(max, value));
}

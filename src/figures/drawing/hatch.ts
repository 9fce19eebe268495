import type { ColorRole, FigureTheme } from '../definition.ts';

/** `forecast`: broad stripes in a firm frame. `unknown`: thin lines the other way in a broken frame. */
export type HatchStyle = 'forecast' | 'unknown';

/** A rectangle of the drawing, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lengths of the lines in multiples of the theme's size. */
const LINES = {
  forecast: { gap: 0.62, width: 0.24, dash: [] },
  unknown: { gap: 0.6, width: 0.05, dash: [0.5, 0.35] },
} as const;

const FRAME = 0.1;

/**
 * Fills a box as a newspaper does what has not happened or is not known. The stripes are paths, not
 * a pattern, which would be a bitmap in print. A box without extent leaves no mark.
 */
export function hatch(
  ctx: CanvasRenderingContext2D,
  { left, top, width, height }: Box,
  style: { readonly as: HatchStyle; readonly color: ColorRole },
  theme: FigureTheme,
): void {
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
  // What is expected has a frame of ink, which also holds light colours on paper.
  ctx.strokeStyle = theme.color(rising ? 'ink' : style.color);
  const frame = theme.size * FRAME;
  ctx.lineWidth = frame;
  ctx.setLineDash(lines.dash.map((length) => length * theme.size));
  ctx.strokeRect(left + frame / 2, top + frame / 2, width - frame, height - frame);
  ctx.restore();
}

type Corner = readonly [x: number, y: number];

/**
 * What a box has of a stripe that leans by 45° and crosses its bottom at `at`: its corners in turn,
 * none where the stripe misses the box.
 */
function stripe(at: number, thickness: number, width: number, height: number): Corner[] {
  const half = thickness / Math.SQRT2;
  const [low, high] = [at - half, at + half].map((offset) => {
    const y = within(-offset, height);
    const end = within(width - offset, height);
    return {
      from: [within(y + offset, width), y] as Corner,
      to: [within(end + offset, width), end] as Corner,
    };
  });
  if (!low || !high || (high.to[0] === 0 && high.from[0] === 0) || low.from[0] === width) return [];
  // Where its two edges end on different sides, the corner of the box between them belongs to it.
  const start: Corner[] = low.from[1] > 0 && high.from[0] > 0 ? [[0, 0]] : [];
  const end: Corner[] = low.to[0] < width && high.to[1] < height ? [[width, height]] : [];
  return [low.from, ...start, high.from, high.to, ...end, low.to];
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

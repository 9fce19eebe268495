import type { ColorRole, FigureTheme } from './definition.ts';

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
 * Fills a box as a newspaper does what has not happened or is not known. The lines are paths, not a
 * pattern, which would be a bitmap in print. A box without extent leaves no mark.
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
  ctx.save();
  ctx.strokeStyle = theme.color(style.color);
  ctx.beginPath();
  ctx.rect(left, top, width, height);
  ctx.clip();
  ctx.lineWidth = theme.size * lines.width;
  ctx.beginPath();
  for (let at = -height; at < width + height; at += theme.size * lines.gap) {
    ctx.moveTo(left + at, rising ? top + height : top);
    ctx.lineTo(left + at + height, rising ? top : top + height);
  }
  ctx.stroke();
  // What is expected has a frame of ink, which also holds light colours on paper.
  if (rising) ctx.strokeStyle = theme.color('ink');
  // Half of the frame's width falls outside the clip.
  ctx.lineWidth = 2 * theme.size * FRAME;
  ctx.setLineDash(lines.dash.map((length) => length * theme.size));
  ctx.strokeRect(left, top, width, height);
  ctx.restore();
}

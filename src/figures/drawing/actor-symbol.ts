import { CORNERS, type Shape } from '../actor-shapes.ts';
import type { ColorRole, FigureTheme } from '../definition.ts';

/** Symbol of an actor; its shape differs as well, so that colour is not the only distinction. */
export interface ActorSymbol {
  readonly shape: Shape;
  readonly color: ColorRole;
}

/** Draws a symbol in a square box; its outline keeps light colours visible in print. */
export function drawActorSymbol(
  ctx: CanvasRenderingContext2D,
  { shape, color }: ActorSymbol,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
  theme: FigureTheme,
): void {
  const [first, ...others] = CORNERS[shape].map(
    ([x, y]) => [left + x * side, top + y * side] as const,
  );
  ctx.save();
  ctx.beginPath();
  if (first) {
    ctx.moveTo(...first);
    for (const corner of others) ctx.lineTo(...corner);
    ctx.closePath();
  } else ctx.arc(left + side / 2, top + side / 2, side / 2, 0, 2 * Math.PI);
  ctx.fillStyle = theme.color(color);
  ctx.fill();
  ctx.lineWidth = theme.size / 12;
  ctx.strokeStyle = theme.color('ink');
  ctx.stroke();
  ctx.restore();
}

import type { ColorRole, FigureTheme } from '../definition.ts';

/** Symbol of an actor; its shape differs as well, so that colour is not the only distinction. */
export interface ActorSymbol {
  readonly shape: 'square' | 'disc' | 'triangle';
  readonly color: ColorRole;
}

/** Draws a symbol in a square box; its outline keeps light colours visible in print. */
export function drawActorSymbol(
  ctx: CanvasRenderingContext2D,
  { shape, color }: ActorSymbol,
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
  theme: FigureTheme,
): void {
  const right = left + side;
  const bottom = top + side;
  ctx.save();
  ctx.beginPath();
  if (shape === 'disc') ctx.arc(left + side / 2, top + side / 2, side / 2, 0, 2 * Math.PI);
  else if (shape === 'square') ctx.rect(left, top, side, side);
  else {
    ctx.moveTo(left + side / 2, top);
    ctx.lineTo(right, bottom);
    ctx.lineTo(left, bottom);
    ctx.closePath();
  }
  ctx.fillStyle = theme.color(color);
  ctx.fill();
  ctx.lineWidth = theme.size / 12;
  ctx.strokeStyle = theme.color('ink');
  ctx.stroke();
  ctx.restore();
}

import type { Box } from './box.ts';
import type { Color } from './content.ts';

/** Converts boxes of the window into boxes on a slide. */
export interface Frame {
  readonly left: number;
  readonly top: number;
}

export function frameOf(slide: Element): Frame {
  const { left, top } = slide.getBoundingClientRect();
  return { left, top };
}

export function boxIn(frame: Frame, { left, top, width, height }: DOMRect): Box {
  return { x: left - frame.left, y: top - frame.top, width, height };
}

/** A computed colour; undefined for a transparent one, and for one in a notation that computed styles do not have. */
export function colorOf(value: string, opacity = 1): Color | undefined {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([^)]+)\)$/.exec(value)?.[1] ?? '')
    .split(/[\s,/]+/)
    .filter(Boolean)
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  if (alpha * opacity === 0) return undefined;
  const hex = [red, green, blue]
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('');
  return { hex: `#${hex}`, alpha: alpha * opacity };
}

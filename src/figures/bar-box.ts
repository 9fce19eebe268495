import type { BarElement, Element } from 'chart.js';
import type { Box } from './drawing/hatch.ts';

interface BarProps {
  readonly base: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
}

/** The box of a vertical or horizontal bar in its present animation frame, in pixels. */
export function boxOfBar(element: Element): Box {
  const { x, y, base, width, height, horizontal } = element as BarElement & BarProps;
  return horizontal
    ? { left: Math.min(x, base), top: y - height / 2, width: Math.abs(x - base), height }
    : { left: x - width / 2, top: Math.min(y, base), width, height: Math.abs(y - base) };
}

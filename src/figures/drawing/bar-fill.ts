import type { ColorRole, FigureTheme } from '../definition.ts';
import { FRAME_WIDTH } from './hatch.ts';

/** How a bar of a dataset is filled: in its colour, in a frame of ink, or not at all, where it is hatched. */
export function barFill(theme: FigureTheme, color: ColorRole, isHatched: boolean) {
  if (isHatched) return { backgroundColor: theme.color('paper') };
  return {
    backgroundColor: theme.color(color),
    borderColor: theme.color('ink'),
    borderWidth: theme.size * FRAME_WIDTH,
    borderSkipped: false as const,
  };
}

import type { Figure } from '../../figures/definition.ts';
import type { Format } from '../../figures/shapes.ts';
import type { MeasureText } from '../../figures/static/measure-text.ts';
import {
  drawStaticFigure,
  type StaticFigure,
  tokenTheme,
} from '../../figures/static/static-figure.ts';

/** Draws a state of a figure in a format. */
export type DrawState = (state: string, format: Format) => StaticFigure;

/**
 * The drawings of a figure at its place, each made once: whether its texts fit is looked up in the drawing that the page
 * then has.
 */
export function drawingsOf(figure: Figure, measure: MeasureText): DrawState {
  const drawings = new Map<string, StaticFigure>();
  return (state, { width, height, size }) => {
    const key = JSON.stringify([state, width, height, size]);
    const drawing =
      drawings.get(key) ??
      drawStaticFigure(figure, state, tokenTheme({ width, height, size }), measure);
    drawings.set(key, drawing);
    return drawing;
  };
}

import type { Element } from 'hast';
import { s } from 'hastscript';
import { draw } from '../chart.ts';
import type { Figure, FigureTheme } from '../definition.ts';
import type { Box } from '../drawing/hatch.ts';
import { type Format, formatOf, type Shape } from '../shapes.ts';
import type { MeasureText } from './measure-text.ts';
import { SvgContext } from './svg-context.ts';

export type { Shape };

/** A drawing as SVG, and where on it each row of the figure's data is. */
export interface StaticFigure {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly Element[];
  /** A box for each row that the drawing shows, by the row's index. */
  readonly marks: ReadonlyMap<number, Box>;
}

/** Surroundings for a picture in one of the shapes of the document. */
export function staticFigureTheme(figure: Pick<Figure, 'lines'>, shape: Shape): FigureTheme {
  return tokenTheme(formatOf(figure, shape));
}

/** Surroundings whose colours are the tokens themselves, so that a picture follows light, dark and print. */
export function tokenTheme(format: Format): FigureTheme {
  return {
    ...format,
    color: (role) => `var(--color-${role})`,
    family: { label: 'label', text: 'text' },
    motion: false,
  };
}

/** Has Chart.js draw a figure in one of its states as SVG. */
export function drawStaticFigure(
  figure: Figure,
  state: string,
  theme: FigureTheme,
  measure: MeasureText,
): StaticFigure {
  const { width, height } = theme;
  const context = new SvgContext(measure);
  const canvas = { width, height, getContext: () => Object.assign(context, { canvas }) };
  const drawing = draw(canvas as unknown as HTMLCanvasElement, figure.chart(state, theme));
  const marks = new Map<number, Box>();
  for (const [index, { at }] of figure.rows.entries()) {
    const box = at && drawing.boxOf(at);
    if (box) marks.set(index, box);
  }
  const { elements } = context;
  drawing.destroy();
  return { width, height, elements, marks };
}

/** The element of a picture. Its words are in the table beside it, so it is hidden from whoever hears. */
export function staticFigureElement(
  { width, height, elements }: StaticFigure,
  properties: Record<string, string | boolean | undefined>,
): Element {
  return s(
    'svg.figure-picture',
    { viewBox: `0 0 ${width} ${height}`, width, height, ariaHidden: 'true', ...properties },
    [...elements],
  );
}

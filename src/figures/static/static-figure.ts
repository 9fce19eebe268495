import type { Element } from 'hast';
import { s } from 'hastscript';
import { draw } from '../chart.ts';
import type { Figure, FigureTheme } from '../definition.ts';
import type { Box } from '../drawing/hatch.ts';
import { type Collision, collisions } from '../labels/collisions.ts';
import type { Format } from '../shapes.ts';
import type { MeasureText } from './measure-text.ts';
import { SvgContext } from './svg-context.ts';
import { textBoxes } from './text-boxes.ts';

export { collisionLabel } from '../labels/collisions.ts';

/** A drawing as SVG elements, with the boxes of its data rows. */
export interface StaticFigure {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly Element[];
  /** Boxes of the rows that the drawing shows, by row index. */
  readonly marks: ReadonlyMap<number, Box>;
  /** Texts that lie on one another or leave the drawing. */
  readonly collisions: readonly Collision[];
}

/** A theme whose colours are `var()` references to tokens, so that a picture follows light, dark and print. */
export function tokenTheme(format: Format): FigureTheme {
  return {
    ...format,
    color: (role) => `var(--color-${role})`,
    family: { label: 'label', text: 'text' },
    motion: false,
  };
}

/** Draws a figure in one of its states as SVG, by Chart.js. */
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
  const found = collisions(textBoxes(elements, measure), theme);
  return { width, height, elements, marks, collisions: found };
}

/** The `<svg>` of a drawing; hidden from assistive technology, because the data table has its content. */
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

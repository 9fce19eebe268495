import type { Figure, FigureTheme } from '../../../../src/figures/definition.ts';
import type { Box } from '../../../../src/figures/drawing/hatch.ts';
import type { Collision, TextBox } from '../../../../src/figures/labels/collisions.ts';
import { drawStaticFigure } from '../../../../src/figures/static/static-figure.ts';
import { textBoxes } from '../../../../src/figures/static/text-boxes.ts';

/** A drawn figure as what can be seen of it. */
export interface Drawn {
  readonly texts: readonly TextBox[];
  /** Fill and stroke colours. */
  readonly styles: readonly string[];
  /** Boxes of the rows that the drawing shows, by row index. */
  readonly marks: ReadonlyMap<number, Box>;
  /** Texts that lie on one another or leave the drawing. */
  readonly collisions: readonly Collision[];
}

/** Width of a text in multiples of its size: roughly that in the deck's fonts. */
const measure = (text: string) => text.length * 0.5;

/** Draws a figure in one of its states. */
export function drawn(figure: Figure, state: string, theme: FigureTheme): Drawn {
  const { elements, marks, collisions } = drawStaticFigure(figure, state, theme, measure);
  const styles = elements.flatMap(({ properties: { fill, stroke } }) =>
    [fill, stroke].filter((style) => typeof style === 'string' && style !== 'none'),
  );
  return {
    texts: textBoxes(elements, measure),
    styles: [...new Set(styles.map(String))],
    marks,
    collisions,
  };
}

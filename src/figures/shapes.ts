import type { Figure, FigureTheme } from './definition.ts';

/** The room a drawing is given: its box and the size of its text, in CSS pixels. */
export type Format = Pick<FigureTheme, 'width' | 'height' | 'size'>;

/** The two shapes in which a figure is drawn while building; a wide one is as wide as a slide's grid. */
export const SHAPES = {
  wide: { width: 1136, size: 24, lines: 13 },
  narrow: { width: 352, size: 16, lines: 20 },
} as const;
export type Shape = keyof typeof SHAPES;

/** The room of a shape: as high as the figure asks, in lines of its text. */
export function formatOf({ lines: asked }: Pick<Figure, 'lines'>, shape: Shape): Format {
  const { width, size, lines } = SHAPES[shape];
  return { width, height: (asked?.[shape] ?? lines) * size, size };
}

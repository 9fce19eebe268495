import type { Figure, FigureTheme } from './definition.ts';

/** Size of a drawing and its base font size, in CSS pixels. */
export type Format = Pick<FigureTheme, 'width' | 'height' | 'size'>;

/**
 * The two shapes of static figures; the wide one has the width of a slide's grid, and its height on a slide that has one
 * more sentence.
 */
export const SHAPES = {
  wide: { width: 1136, size: 24, lines: 14 },
  narrow: { width: 352, size: 16, lines: 20 },
} as const;
export type Shape = keyof typeof SHAPES;

/** The format of a figure in a shape. */
export function formatOf({ lines: own }: Pick<Figure, 'lines'>, shape: Shape): Format {
  const { width, size, lines } = SHAPES[shape];
  return { width, height: (own?.[shape] ?? lines) * size, size };
}

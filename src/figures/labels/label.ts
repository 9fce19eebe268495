import type { ColorRole, FigureTheme } from '../definition.ts';
import type { ActorSymbol } from '../drawing/actor-symbol.ts';

/** A text in the drawing, positioned by the scales of the chart. */
export interface Label {
  /** `\n` starts a new line. */
  readonly text: string;
  /** Maximum width of a line, in multiples of the theme's size. */
  readonly wrap?: number;
  /** Value on the x scale and on the y scale; minus infinity is the left edge of the drawing, infinity the top of the scale. */
  readonly x: number;
  readonly y: number;
  /** The label may as well be on the other side of its point, below instead of above. */
  readonly flips?: boolean;
  /** Labels with it keep their order from top to bottom where they are moved apart, as the names at the ends of lines. */
  readonly inColumn?: boolean;
  /** It is left out where there is no place for it, as a value that is also in the data table. */
  readonly isOptional?: boolean;
  /** Ids of the scales, where the chart has others than `x` and `y`. */
  readonly scales?: { readonly x?: string; readonly y?: string };
  /** Offset in multiples of the theme's size; right and down are positive. */
  readonly dx?: number;
  readonly dy?: number;
  readonly color?: ColorRole;
  /** Size in multiples of the theme's size. */
  readonly size?: number;
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** The edge of the block of lines that is at `y`. */
  readonly edge?: 'top' | 'middle' | 'bottom';
  /** Draws a background behind the text. */
  readonly ground?: boolean;
  /** Symbol of an actor before the first line. */
  readonly sign?: ActorSymbol;
}

/** Multiple of the font size. */
export const LINE_HEIGHT = 1.2;

/** Side of a symbol, and its width including the gap to the text; multiples of the font size. */
export const SYMBOL_SIDE = 0.62;
export const SYMBOL_WIDTH = 0.9;

/** The font of a label, in a size in pixels. */
export function fontOf(label: Label, size: number, theme: FigureTheme): string {
  return `${label.weight ?? 500} ${size}px ${theme.family.label}`;
}

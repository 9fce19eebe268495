import type { Element } from 'hast';
import { hasBox, runsOf } from './inline-text.ts';
import { type TextMeasure, type TextStyle, textHeight } from './text-lines.ts';

/** The height of a block, in units of the slide. */
export interface BlockHeight {
  readonly height: number;
  /** Whether it is known exactly; a browser may make it another one otherwise. */
  readonly isExact: boolean;
}

/** What a formula in a sentence adds, in multiples of the size of text. */
const FORMULA_IN_TEXT = 0.2;

/** The height of a text without blocks. */
export function exactly(
  { children }: Pick<Element, 'children'>,
  style: TextStyle,
  width: number,
  measure: TextMeasure,
): BlockHeight {
  const isExact = !hasBox(children);
  const height = textHeight(runsOf(children), style, width, measure);
  return { height: height + (isExact ? 0 : FORMULA_IN_TEXT * style.size), isExact };
}

/** The height of blocks one below the other. @param gaps the space between all of them */
export function sum(heights: readonly BlockHeight[], gaps = 0): BlockHeight {
  return {
    height: heights.reduce((all, { height }) => all + height, gaps),
    isExact: heights.every(({ isExact }) => isExact),
  };
}

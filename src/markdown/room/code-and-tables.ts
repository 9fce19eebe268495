import type { Element, ElementContent } from 'hast';
import { type BodyStyles, SMALLEST } from './body-styles.ts';
import type { BlockHeight } from './height.ts';
import { elementsIn, runsOf, textOf } from './inline-text.ts';
import { tableSize, tableTexts } from './table-size.ts';
import { type TextMeasure, textHeight } from './text-lines.ts';

/** Height of a line of code, in multiples of its size. */
export const CODE_LINE = 1.35;
const CAPTION = { family: 'label', size: SMALLEST, weight: 400, lineHeight: 1.25 } as const;
const CAPTION_GAP = 0.4 * SMALLEST;

/** Every line of code has a row of its own: a block that is too wide scrolls. */
export function codeHeight(block: Element, { body }: BodyStyles): BlockHeight {
  const size = 'dataLarge' in block.properties ? body : SMALLEST;
  const lines = textOf(block.children).replace(/\n$/, '').split('\n').length;
  return { height: lines * size * CODE_LINE, isExact: true };
}

export function tableHeight(
  table: Element,
  { body }: BodyStyles,
  width: number,
  measure: TextMeasure,
): BlockHeight {
  const size = 'dataLarge' in table.properties ? body : SMALLEST;
  const texts = tableTexts(table).map((row) => row.map(measure.typeset));
  const { height, isExact } = tableSize(texts, size, width, measure.measure);
  const caption = elementsIn(table).find(({ tagName }) => tagName === 'caption');
  if (!caption) return { height, isExact };
  return { height: height + captionHeight(caption.children, width, measure), isExact };
}

/** The height of a table's caption, with the space below it. */
export function captionHeight(
  caption: readonly ElementContent[],
  width: number,
  measure: TextMeasure,
): number {
  return textHeight(runsOf(caption), CAPTION, width, measure) + CAPTION_GAP;
}

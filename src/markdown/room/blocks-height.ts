import type { Element } from 'hast';
import { blockHeight } from './block-height.ts';
import type { BodyStyles } from './body-styles.ts';
import type { BlockHeight } from './height.ts';
import { hasClass } from './inline-text.ts';
import type { TextMeasure } from './text-lines.ts';

/** Margins of blocks that are children of the slide's body: `tables.css`, `code.css`, `math.css`, `prose.css`. */
const MARGIN = { block: 16, formula: 12, quote: 16 };

/**
 * The height of blocks one below the other, with the spaces between them and the bar above a column.
 * @param isLeftOut tells the blocks whose own height does not count
 */
export function blocksHeight(
  blocks: readonly Element[],
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
  isLeftOut: (block: Element) => boolean = () => false,
): BlockHeight {
  const heights = blocks
    .filter((block) => !isLeftOut(block))
    .map((block) => blockHeight(block, styles, width, measure));
  const spaces = blocks.map((block, index) => spaceBefore(block, blocks[index - 1], styles));
  const bar = blocks[0]?.tagName === 'h3' && styles.bar > 0 ? styles.bar + styles.gap : 0;
  return {
    height: [...heights.map(({ height }) => height), ...spaces].reduce((a, b) => a + b, bar),
    isExact: heights.every(({ isExact }) => isExact),
  };
}

/** The space above a block. @param previous the block before it, if any */
function spaceBefore(
  block: Element,
  previous: Element | undefined,
  { gap, margins }: BodyStyles,
): number {
  const isCode = block.tagName === 'pre';
  if (!previous) return margins !== 'none' && isCode ? MARGIN.block : 0;
  if (margins === 'none') return gap;
  const after = hasClass(previous, 'quote') ? MARGIN.quote : 0;
  // The layout `text` has one margin for all its blocks.
  if (margins === 'of code') return gap + after;
  if (isCode || block.tagName === 'table' || previous.tagName === 'table') {
    return gap + after + MARGIN.block;
  }
  const isFormula = hasClass(block, 'formula') || hasClass(previous, 'formula');
  return gap + after + (isFormula ? MARGIN.formula : 0);
}

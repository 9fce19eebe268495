import type { Element, ElementContent } from 'hast';
import type { MeasureText } from '../../figures/static/measure-text.ts';
import { textOf } from './text-of.ts';

/** How a text is set, in units of a slide. */
export interface TextStyle {
  readonly family: 'label' | 'text';
  readonly size: number;
  readonly weight: number;
  /** Multiple of the size. */
  readonly lineHeight: number;
}

/** A browser rounds its widths; a line that is nearly full may break. */
const MARGIN = 1.004;

/** The height of a text in a width, in units. */
export function heightOfText(
  text: string,
  { family, size, weight, lineHeight }: TextStyle,
  width: number,
  measure: MeasureText,
): number {
  const words = text.trim().split(/(?<=[ \n-])/);
  let lines = 1;
  let line = '';
  for (const word of words) {
    const longer = line + word;
    if (line !== '' && measure(longer.trimEnd(), weight, family) * size * MARGIN > width) {
      lines += 1;
      line = word;
    } else line = longer;
  }
  return lines * size * lineHeight;
}

/** The height of a block, and whether it is known exactly. */
export interface BlockHeight {
  readonly height: number;
  readonly isExact: boolean;
}

/**
 * The height of a paragraph or list, in units. That of any other block is estimated from its text: as the browser lays
 * it out, the drawing is scaled to what is left.
 */
export function heightOfBlock(
  block: Element,
  style: TextStyle,
  width: number,
  measure: MeasureText,
): BlockHeight {
  if (block.tagName === 'ul' || block.tagName === 'ol') {
    const inner = width - INDENT * style.size;
    return sum(elementsIn(block).map((item) => heightOfItem(item, style, inner, measure)));
  }
  const rows = rowsOf(block);
  const height =
    rows.length > 0
      ? rows.length * style.size * TABLE_ROW
      : heightOfText(textOf(block), style, width, measure);
  return { height, isExact: block.tagName === 'p' && !hasBox(block) };
}

/** Indentation of a list, in multiples of its size. */
const INDENT = 1.1;
/** Height of the row of a table or of a line of code, in multiples of the size of text. */
const TABLE_ROW = 1.7;
const LISTS = ['ul', 'ol'];

/** An item with the lists inside it. */
function heightOfItem(
  item: Element,
  style: TextStyle,
  width: number,
  measure: MeasureText,
): BlockHeight {
  const lists = elementsIn(item).filter(({ tagName }) => LISTS.includes(tagName));
  const own = {
    ...item,
    children: item.children.filter((child) => !lists.includes(child as Element)),
  };
  const text = heightOfText(textOf(own), style, width, measure);
  const isExact = !hasBox(own);
  return sum([
    { height: text, isExact },
    ...lists.map((list) => heightOfBlock(list, style, width, measure)),
  ]);
}

/** Whether a block contains what has a height of its own. */
function hasBox(block: Element): boolean {
  return elementsIn(block).some(
    (child) => ['img', 'svg', 'math', 'br', 'pre'].includes(child.tagName) || hasBox(child),
  );
}

/** The rows of a table, or the lines of a code block. */
function rowsOf(block: Element): readonly unknown[] {
  if (block.tagName === 'tr') return [block];
  if (block.tagName === 'pre') return textOf(block).trimEnd().split('\n');
  return elementsIn(block).flatMap(rowsOf);
}

function sum(heights: readonly BlockHeight[]): BlockHeight {
  return {
    height: heights.reduce((all, { height }) => all + height, 0),
    isExact: heights.every(({ isExact }) => isExact),
  };
}

/** The elements among the children of an element. */
export function elementsIn({
  children,
}: {
  readonly children: readonly ElementContent[];
}): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

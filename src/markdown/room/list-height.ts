import type { Element, ElementContent } from 'hast';
import { type BodyStyles, INDENT, SMALLEST } from './body-styles.ts';
import { type BlockHeight, exactly, sum } from './height.ts';
import { elementsIn, textOf } from './inline-text.ts';
import type { TextMeasure } from './text-lines.ts';

const NESTED_LINE = 1.3;
/** Margin of a list in an item, in multiples of its size. */
const NESTED_MARGIN = 0.25;
export const LISTS = ['ul', 'ol'];
/** Elements of an item that are no part of its own text. */
const BLOCKS = [...LISTS, 'p', 'pre', 'table', 'blockquote', 'div', 'figure'];

/** The height of a block that is no list. */
type HeightOf = (
  block: Element,
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
) => BlockHeight;

/** A list, and those in its items. @param heightOf other blocks in an item */
export function listHeight(
  list: Element,
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
  heightOf: HeightOf,
): BlockHeight {
  const { item, itemPadding, itemGap, indent } = styles;
  const items = elementsIn(list);
  const inner = width - (list.tagName === 'ul' ? indent : INDENT * item.size);
  // The margin below a list in an item is part of the space below the item.
  const ending = items.slice(0, -1).filter((each) => endsWithList(each)).length;
  const collapsed = ending * Math.min(itemGap, NESTED_MARGIN * nestedSize(styles));
  return sum(
    items.map((each) => itemHeight(each, styles, inner, measure, heightOf)),
    items.length * itemPadding + Math.max(0, items.length - 1) * itemGap - collapsed,
  );
}

function itemHeight(
  { children }: Element,
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
  heightOf: HeightOf,
): BlockHeight {
  const isBlock = (node: ElementContent) =>
    node.type === 'element' && BLOCKS.includes(node.tagName);
  const own = children.filter((node) => !isBlock(node));
  const blocks = elementsIn({ children: children.filter(isBlock) });
  const { item } = styles;
  const inner = { ...styles, text: item, quote: item };
  const paragraphs = blocks.filter(({ tagName }) => tagName === 'p').length;
  return sum(
    [
      ...(textOf(own).trim() === '' ? [] : [exactly({ children: own }, item, width, measure)]),
      ...blocks.map((block) =>
        LISTS.includes(block.tagName)
          ? nestedHeight(block, styles, width, measure, heightOf)
          : heightOf(block, inner, width, measure),
      ),
    ],
    0.4 * item.size * Math.max(0, paragraphs - 1),
  );
}

function endsWithList(item: Element): boolean {
  return LISTS.includes(elementsIn(item).at(-1)?.tagName ?? '');
}

/** The size of a list in an item. */
function nestedSize({ item }: BodyStyles): number {
  return Math.max(0.875 * item.size, SMALLEST);
}

/** A list in an item, which is smaller and has a margin above and below. */
function nestedHeight(
  list: Element,
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
  heightOf: HeightOf,
): BlockHeight {
  const item = {
    ...styles.item,
    size: nestedSize(styles),
    lineHeight: Math.min(styles.item.lineHeight, NESTED_LINE),
  };
  const inner = { ...styles, item, itemPadding: 0, itemGap: 0, indent: INDENT * item.size };
  return sum([listHeight(list, inner, width, measure, heightOf)], 2 * NESTED_MARGIN * item.size);
}

import type { Parent, RootContent, Text } from 'mdast';

/** Spans that an attribute list follows without a space. */
const SPANS = new Set(['strong', 'emphasis', 'delete', 'inlineCode', 'inlineMath', 'link']);
/** Blocks without a place for braces inside: the list is a paragraph of its own after them. */
const BLOCKS = new Set(['code', 'math', 'list', 'blockquote', 'table']);

/** Where an attribute list may stand, for messages. */
export const PLACES =
  'at the end of a paragraph, list item, row of a table or ### heading, directly after **words** or an embed, or as a paragraph of its own after a list, table, quotation, code block or formula';

/**
 * The block or span that an attribute list applies to; undefined where it stands in no place for one.
 * @param ancestors of the text, the nearest first
 * @param start of the braces in the text
 * @param end of the braces in the text
 */
export function attributeTarget(
  text: Text,
  ancestors: readonly Parent[],
  start: number,
  end: number,
): RootContent | undefined {
  const [parent, grandparent] = ancestors;
  if (!parent) return undefined;
  const previous = before(parent, text);
  const isFirst = text.value.slice(0, start).trim() === '';
  const isLast = text.value.slice(end).trim() === '' && parent.children.at(-1) === text;
  if (previous && start === 0 && SPANS.has(previous.type)) return previous;
  if (previous?.type === 'image' && isFirst) return previous;
  if (!isLast) return undefined;
  const block = parent as RootContent;
  if (block.type === 'heading') return block;
  if (block.type === 'tableCell') return rowOrTable(ancestors, isFirst && !previous);
  if (block.type !== 'paragraph') return undefined;
  if (isFirst && !previous) {
    const sibling = grandparent && before(grandparent, block);
    if (sibling && BLOCKS.has(sibling.type)) return sibling;
    return grandparent?.type === 'listItem' ? (grandparent as RootContent) : undefined;
  }
  return grandparent?.type === 'listItem' ? (grandparent as RootContent) : block;
}

/** The row that a list in its last cell ends, or the table, if the list is all of a line below it. */
function rowOrTable(
  [cell, row, table]: readonly Parent[],
  isAlone: boolean,
): RootContent | undefined {
  if (!cell || !row || row.children.at(-1) !== cell) return undefined;
  const isLine = isAlone && row.children.length === 1 && table?.children[0]?.type === 'tableRow';
  const columns = isLine ? (table.children[0] as Parent).children.length : 1;
  return (columns > 1 ? table : row) as RootContent;
}

function before({ children }: Parent, child: RootContent): RootContent | undefined {
  return children[children.indexOf(child) - 1];
}

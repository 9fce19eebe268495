import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Code, RootContent, Table } from 'mdast';
import { elementNode } from '../element-node.ts';
import { countPictures } from '../pictures/arrange-pictures.ts';
import { groupBlocks, toElements } from '../section.ts';
import { isMeasured, MEASURED, QUOTE } from './block-height.ts';
import { blocksHeight } from './blocks-height.ts';
import { bodyStyles, INDENT } from './body-styles.ts';
import { elementsIn } from './inline-text.ts';
import { bodyHeight, columnsOf, type SlideFrame } from './slide-room.ts';
import type { TextMeasure } from './text-lines.ts';

/** The room of a block on its slide, in units, of which a slide is 1280 wide. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How the rest of a slide is set. */
export interface Rest {
  /** Index in `BODY_SIZES`. */
  readonly textSize: number;
  /** Whether its blocks of code are large. */
  readonly hasLargeCode: boolean;
}

/**
 * The room that the rest of a slide leaves to a block of code or a table. Pictures leave none.
 * @param body the slide below its title, with the block
 */
export function remainingRoom(
  block: Code | Table,
  body: readonly RootContent[],
  frame: SlideFrame,
  { textSize, hasLargeCode }: Rest,
  measure: TextMeasure,
): Room {
  const nodes = body.map((node) => replaceIn(node, block, hasLargeCode));
  const styles = bodyStyles(frame.layout, textSize);
  const columns = columnsOf(frame.layout, groupBlocks(toElements(nodes)));
  for (const { width, blocks } of columns) {
    const own = blocks.map((each) => widthOf(each, width, styles.item.size)).find(Boolean);
    if (own === undefined) continue;
    if (countPictures(blocks) > 0) return { width: own, height: 0 };
    const used = blocksHeight(blocks, styles, width, measure).height;
    return { width: own, height: bodyHeight(frame, textSize, measure) - used };
  }
  return { width: 0, height: 0 };
}

/** A copy of a node, in which the block is an element without height, and other code is as large as asked for. */
function replaceIn(node: RootContent, block: Code | Table, hasLargeCode: boolean): RootContent {
  if (node === block) {
    return elementNode(h(block.type === 'table' ? 'table' : 'pre', { className: MEASURED }), node);
  }
  if (node.type === 'code') {
    return elementNode(h('pre', { dataLarge: hasLargeCode ? '' : undefined }, node.value), node);
  }
  if (!('children' in node)) return node;
  const children = node.children.map((child) => replaceIn(child, block, hasLargeCode));
  return { ...node, children } as RootContent;
}

/** The width of the measured block in this one, which may be a list or a quotation; undefined if it is not there. */
function widthOf(block: Element, width: number, size: number): number | undefined {
  if (isMeasured(block)) return width;
  const beside = { ul: INDENT * size, ol: INDENT * size, blockquote: QUOTE.inline }[block.tagName];
  const inner = width - (beside ?? 0);
  return elementsIn(block)
    .map((child) => widthOf(child, inner, size))
    .find(Boolean);
}

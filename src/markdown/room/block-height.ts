import type { Element, ElementContent } from 'hast';
import { type BodyStyles, INDENT, SMALLEST } from './body-styles.ts';
import { formulaHeight } from './formula-height.ts';
import { elementsIn, hasBox, hasClass, isHidden, runsOf, textOf } from './inline-text.ts';
import { tableSize, tableTexts } from './table-size.ts';
import { type TextMeasure, type TextStyle, textHeight } from './text-lines.ts';

/** The height of a block, in units of the slide. */
export interface BlockHeight {
  readonly height: number;
  /** Whether it is known exactly; a browser may make it another one otherwise. */
  readonly isExact: boolean;
}

/** Height of a line of code, in multiples of its size. */
export const CODE_LINE = 1.35;
/** No figure is lower: five lines of its text, its title and its source. */
const LEAST_FIGURE = 193;
/** Size of a formula on its own, in multiples of that of text; and what one in a sentence adds. */
const FORMULA = 1.1;
const FORMULA_IN_TEXT = 0.2;
/** The class of a block whose room is looked for: it has no height itself. */
export const MEASURED = 'measured';
export const isMeasured = (block: Element) => hasClass(block, MEASURED);

/** Space beside quotations, and above their source. */
export const QUOTE = { inline: 32, source: 12 };
const CAPTION = { family: 'label', size: SMALLEST, weight: 400, lineHeight: 1.25 } as const;
const CAPTION_GAP = 0.4 * SMALLEST;
const SOURCE: TextStyle = { family: 'label', size: SMALLEST, weight: 400, lineHeight: 1.3 };
const NESTED_LINE = 1.3;
/** Margin of a list in an item, in multiples of its size. */
const NESTED_MARGIN = 0.25;
const LISTS = ['ul', 'ol'];
const BLOCKS = [...LISTS, 'p', 'pre', 'table', 'blockquote', 'div', 'figure'];

/**
 * The height of a block in a width. Pictures, which take what remains, have none, and figures their least. Of numbered
 * sentences, whose rows share what remains, it is the least height.
 */
export function blockHeight(
  block: Element,
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
): BlockHeight {
  const { tagName, children } = block;
  if (isMeasured(block)) return { height: 0, isExact: true };
  if (hasClass(block, 'figures') || hasClass(block, 'figure')) {
    return { height: LEAST_FIGURE, isExact: false };
  }
  if (hasClass(block, 'picture') || hasClass(block, 'picture-row')) {
    return { height: 0, isExact: false };
  }
  if (hasClass(block, 'formula')) {
    return { height: formulaHeight(block) * FORMULA * styles.text.size, isExact: false };
  }
  if (tagName === 'pre') return codeHeight(block, styles);
  if (tagName === 'table') return tableHeight(block, styles, width, measure);
  if (tagName === 'h3') return exactly(block, styles.heading, width, measure);
  if (hasClass(block, 'sentences')) return sentencesHeight(block, styles, width, measure);
  if (LISTS.includes(tagName)) return listHeight(block, styles, width, measure);
  if (tagName === 'blockquote') {
    const inner = { ...styles, text: styles.quote, item: styles.quote };
    return stack(children, 0.5 * styles.quote.size, inner, width - QUOTE.inline, measure);
  }
  if (hasClass(block, 'quote')) return stack(children, QUOTE.source, styles, width, measure);
  if (hasClass(block, 'quote-source')) return exactly(block, SOURCE, width - QUOTE.inline, measure);
  if (tagName === 'p') return exactly(block, styles.text, width, measure);
  return { ...exactly(block, styles.text, width, measure), isExact: false };
}

/** The height of a text without blocks. */
function exactly(
  { children }: Pick<Element, 'children'>,
  style: TextStyle,
  width: number,
  measure: TextMeasure,
): BlockHeight {
  const isExact = !hasBox(children);
  const height = textHeight(runsOf(children), style, width, measure);
  return { height: height + (isExact ? 0 : FORMULA_IN_TEXT * style.size), isExact };
}

function stack(
  nodes: readonly ElementContent[],
  gap: number,
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
): BlockHeight {
  const blocks = elementsIn({ children: [...nodes] });
  return sum(
    blocks.map((block) => blockHeight(block, styles, width, measure)),
    gap * Math.max(0, blocks.length - 1),
  );
}

function sentencesHeight(
  list: Element,
  { sentence, sentenceIndent, sentenceHeight }: BodyStyles,
  width: number,
  measure: TextMeasure,
): BlockHeight {
  const items = elementsIn(list);
  return sum(
    items.map((item) => {
      const text = exactly(item, sentence, width - sentenceIndent, measure);
      // With the line above it.
      return { ...text, height: Math.max(text.height + 2, sentenceHeight) };
    }),
    0,
  );
}

/** A list, and those in its items. */
function listHeight(
  list: Element,
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
): BlockHeight {
  const { item, itemPadding, itemGap, indent } = styles;
  const items = elementsIn(list);
  const inner = width - (list.tagName === 'ul' ? indent : INDENT * item.size);
  // The margin below a list in an item is part of the space below the item.
  const ending = items.slice(0, -1).filter((each) => endsWithList(each)).length;
  const collapsed = ending * Math.min(itemGap, NESTED_MARGIN * nestedSize(styles));
  return sum(
    items.map((each) => itemHeight(each, styles, inner, measure)),
    items.length * itemPadding + Math.max(0, items.length - 1) * itemGap - collapsed,
  );
}

function itemHeight(
  { children }: Element,
  styles: BodyStyles,
  width: number,
  measure: TextMeasure,
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
          ? nestedHeight(block, styles, width, measure)
          : blockHeight(block, inner, width, measure),
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
): BlockHeight {
  const item = {
    ...styles.item,
    size: nestedSize(styles),
    lineHeight: Math.min(styles.item.lineHeight, NESTED_LINE),
  };
  const inner = { ...styles, item, itemPadding: 0, itemGap: 0, indent: INDENT * item.size };
  return sum([listHeight(list, inner, width, measure)], 2 * NESTED_MARGIN * item.size);
}

/** Every line of code has a row of its own: a block that is too wide scrolls. */
function codeHeight(block: Element, { body }: BodyStyles): BlockHeight {
  const size = 'dataLarge' in block.properties ? body : SMALLEST;
  const lines = textOf(block.children).replace(/\n$/, '').split('\n').length;
  return { height: lines * size * CODE_LINE, isExact: true };
}

function tableHeight(
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

function sum(heights: readonly BlockHeight[], gaps = 0): BlockHeight {
  return {
    height: heights.reduce((all, { height }) => all + height, gaps),
    isExact: heights.every(({ isExact }) => isExact),
  };
}

/** The blocks among these nodes that take room. */
export function visibleBlocks(nodes: readonly ElementContent[]): Element[] {
  return elementsIn({ children: [...nodes] }).filter((node) => !isHidden(node));
}

import type { Element, ElementContent } from 'hast';
import { type BodyStyles, SMALLEST } from './body-styles.ts';
import { codeHeight, tableHeight } from './code-and-tables.ts';
import { formulaHeight } from './formula-height.ts';
import { type BlockHeight, exactly, sum } from './height.ts';
import { elementsIn, hasClass, isHidden } from './inline-text.ts';
import { LISTS, listHeight } from './list-height.ts';
import type { TextMeasure, TextStyle } from './text-lines.ts';

/** No figure is lower: five lines of its text, its title and its source. */
const LEAST_FIGURE = 193;
/** Size of a formula on its own, in multiples of that of text. */
const FORMULA = 1.1;
/** The class of a block whose room is looked for: it has no height itself. */
export const MEASURED = 'measured';
export const isMeasured = (block: Element) => hasClass(block, MEASURED);

/** Space beside quotations, and above their source. */
export const QUOTE = { inline: 32, source: 12 };
const SOURCE: TextStyle = { family: 'label', size: SMALLEST, weight: 400, lineHeight: 1.3 };

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
  if (LISTS.includes(tagName)) return listHeight(block, styles, width, measure, blockHeight);
  if (tagName === 'blockquote') {
    const inner = { ...styles, text: styles.quote, item: styles.quote };
    return stack(children, 0.5 * styles.quote.size, inner, width - QUOTE.inline, measure);
  }
  if (hasClass(block, 'quote')) return stack(children, QUOTE.source, styles, width, measure);
  if (hasClass(block, 'quote-source')) return exactly(block, SOURCE, width - QUOTE.inline, measure);
  if (tagName === 'p') return exactly(block, styles.text, width, measure);
  return { ...exactly(block, styles.text, width, measure), isExact: false };
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

/** The blocks among these nodes that take room. */
export function visibleBlocks(nodes: readonly ElementContent[]): Element[] {
  return elementsIn({ children: [...nodes] }).filter((node) => !isHidden(node));
}

import type { ElementContent } from 'hast';
import type { MeasureText } from '../../figures/static/measure-text.ts';
import { countLines, textOf } from './text-lines.ts';

/** How the sentences of a layout are set, in units of the slide. */
interface BodyStyle {
  /** Height for all sentences of a column. */
  readonly height: number;
  /** Width of a line in a column, by the number of columns. */
  readonly room: (columns: number) => number;
  /** Multiples of `--text-body` of list items, and of other sentences. */
  readonly item: number;
  readonly sentence: number;
  /** Space between two sentences. */
  readonly gap: number;
}

const STYLES: Readonly<Record<string, BodyStyle>> = {
  text: { height: 454, room: () => 1100, item: 1, sentence: 1, gap: 14 },
  columns: {
    height: 400,
    room: (columns) => (1136 - 72 * (columns - 1)) / columns,
    item: 1,
    sentence: 1.25,
    gap: 22,
  },
  'known-unknown': { height: 392, room: () => 532, item: 1, sentence: 1.25, gap: 22 },
};

/** Values of `--text-body`; each after the first is a `data-text-size`, from 1. */
export const BODY_SIZES = [32, 28, 24, 20] as const;

/** A list with large numbers of the layout `text` (`blocks/number-sentences.ts`). */
const SENTENCES: BodyStyle = { height: 454, room: () => 1032, item: 1.2, sentence: 1.2, gap: 6 };

const LINE_HEIGHT = 1.25;
/** On a slide. */
const SMALLEST = 24;

/**
 * The index of the largest size of `BODY_SIZES` in which every column fits, or of the smallest. Sentences are measured
 * in the label typeface, which is wider than that of sentences: the result is never too large.
 * @param columns the elements of each column
 */
export function bodySize(
  layout: string,
  columns: readonly (readonly ElementContent[])[],
  measure: MeasureText,
): number {
  const style = columns.flat().some(isSentences) ? SENTENCES : STYLES[layout];
  if (!style) return 0;
  const sentences = columns.map((column) => sentencesIn(column));
  const room = style.room(columns.length);
  const fits = (body: number) =>
    sentences.every((column) => {
      const height = column.reduce((sum, { text, isItem }) => {
        const size = Math.max(SMALLEST, body * (isItem ? style.item : style.sentence));
        return (
          sum +
          countLines(text, { size, room, weight: 500 }, measure) * size * LINE_HEIGHT +
          style.gap
        );
      }, 0);
      return height <= style.height;
    });
  const index = BODY_SIZES.findIndex(fits);
  return index < 0 ? BODY_SIZES.length - 1 : index;
}

function isSentences(node: ElementContent): boolean {
  return node.type === 'element' && [node.properties['className']].flat().includes('sentences');
}

interface Sentence {
  readonly text: string;
  readonly isItem: boolean;
}

const LISTS = ['ul', 'ol'];

/** The list items and paragraphs among these elements, each without the lists in it. */
function sentencesIn(nodes: readonly ElementContent[], isItem = false): Sentence[] {
  return nodes.flatMap((node): Sentence[] => {
    if (node.type !== 'element') return [];
    const { tagName, children } = node;
    if (LISTS.includes(tagName)) return sentencesIn(children, true);
    if (!['li', 'p', 'h3'].includes(tagName)) return sentencesIn(children, isItem);
    const nested = children.filter(
      (child) => child.type === 'element' && LISTS.includes(child.tagName),
    );
    return [{ text: textOf(children, LISTS), isItem }, ...sentencesIn(nested)];
  });
}

import type { TextStyle } from './text-lines.ts';

/** Values of `--text-body`; each after the first is a `data-text-size`, from 1. */
export const BODY_SIZES = [32, 28, 24, 20] as const;
/** The layouts whose text is smaller where there is more of it. */
const WITH_SIZES = ['text', 'columns', 'known-unknown'];

/** The indices in `BODY_SIZES` of the sizes that a layout's text may have, from the largest. */
export function textSizes(layout: string): readonly number[] {
  return WITH_SIZES.includes(layout) ? [...BODY_SIZES.keys()] : [0];
}

/** No text of a body is smaller. */
export const SMALLEST = 24;

/** How the body of a slide is set by its layout, in units of the slide. */
export interface BodyStyles {
  /** `--text-body`: the size of large tables and code. */
  readonly body: number;
  /** Space above the body. */
  readonly above: number;
  /** Space between two blocks, to which their margins are added. */
  readonly gap: number;
  /** Whether tables, code, formulas and quotations add their margins to the space, or have none of their own. */
  readonly margins: 'added' | 'of code' | 'none';
  readonly text: TextStyle;
  readonly item: TextStyle;
  readonly quote: TextStyle;
  readonly heading: TextStyle;
  /** Numbered sentences with large numbers, and the width of these. */
  readonly sentence: TextStyle;
  readonly sentenceIndent: number;
  /** The least height of a sentence, that of its number with some space. */
  readonly sentenceHeight: number;
  /** Space above and below the text of an item and its line, and between two items. */
  readonly itemPadding: number;
  readonly itemGap: number;
  /** Indentation of a list with bullets. */
  readonly indent: number;
  /** The bar above a column with a heading, without the space below it. */
  readonly bar: number;
}

const SERIF = { family: 'text', weight: 400 } as const;
const HEADING = { family: 'label', lineHeight: 1.2 } as const;
/** Indentation of a list with bullets or numbers, in multiples of its size. */
export const INDENT = 1.1;

/** The styles of a layout's body. @param size index in `BODY_SIZES` */
export function bodyStyles(layout: string, size: number): BodyStyles {
  const body = BODY_SIZES[size] ?? SMALLEST;
  const legible = Math.max(body, SMALLEST);
  const isSmaller = size > 0;
  if (layout === 'columns' || layout === 'known-unknown') {
    const text = { ...SERIF, size: 1.25 * body, lineHeight: 1.25 };
    return {
      body,
      above: layout === 'columns' ? 48 : 24,
      gap: 16,
      margins: 'none',
      text,
      item: { ...text, size: legible },
      quote: text,
      heading: { ...HEADING, weight: 750, size: 1.25 * body },
      sentence: text,
      sentenceIndent: 0,
      sentenceHeight: 0,
      itemPadding: 26,
      itemGap: 0,
      indent: 0,
      bar: layout === 'columns' ? 20 : 48,
    };
  }
  const isText = layout === 'text';
  const text = isText
    ? { ...SERIF, size: isSmaller ? legible : body, lineHeight: 1.4 }
    : { ...SERIF, size: 0.875 * body, lineHeight: 1.3 };
  return {
    body,
    above: isText ? (isSmaller ? 0 : 24) : 12,
    gap: isText ? 16 : 20,
    margins: isText ? 'of code' : 'added',
    text,
    item: text,
    quote: { ...SERIF, size: 1.25 * body, lineHeight: 1.3 },
    heading: { ...HEADING, weight: 650, size: body },
    sentence: { ...SERIF, size: 1.2 * body, lineHeight: 1.25 },
    sentenceIndent: isSmaller ? 72 : 104,
    sentenceHeight: isSmaller ? 0 : 2.34 * body,
    itemPadding: 0,
    itemGap: isText ? 0.35 * text.size : 0,
    indent: INDENT * text.size,
    bar: 0,
  };
}

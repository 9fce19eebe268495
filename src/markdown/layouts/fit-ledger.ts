import type { Element, ElementContent } from 'hast';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { ledgerPart } from '../embeds/ledger-part.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { elementsIn, hasClass, runsOf, textOf } from '../room/inline-text.ts';
import { countLines, type TextMeasure, type TextStyle, textHeight } from '../room/text-lines.ts';
import type { CompiledParts } from './compiled-parts.ts';

/** Sizes and places of the layout “sources”, in units of the slide; `sources.css` and `text-sizes.css` have the same. */
const TOP = 74;
const BOTTOM = 668;
const WIDTH = 1136;
const TITLE: TextStyle = {
  family: 'label',
  size: 48,
  weight: 750,
  lineHeight: 1.06,
  spacing: -0.02,
};
const SENTENCE: TextStyle = { family: 'text', size: 24, weight: 400, lineHeight: 1.3 };
const CELL: TextStyle = { family: 'label', size: 18, weight: 400, lineHeight: 1.15 };
/** Height of a line of the chain of sources, and width of an item. */
const CHAIN = { line: 18 * 1.3, width: 350 };

/** How a table is set: the size of its text, what is added to the height of a row, and the widths of its columns. */
interface TableSize {
  readonly text: number;
  readonly padding: number;
  readonly statement: number;
  readonly source: number;
  /** Of value and nature together. */
  readonly others: number;
}

const DEFAULT: TableSize = { text: 18, padding: 6, statement: 639, source: 262, others: 178 };
/** From the largest. */
const LARGE: readonly TableSize[] = [
  { text: 24, padding: 17, statement: 560, source: 268, others: 252 },
  { text: 21, padding: 11, statement: 560, source: 268, others: 252 },
];
const GAP = 12;
const QR = 112;
/** Less than the head of the table and two facts. */
const LEAST_ROOM = 96;

/**
 * The size of the text of a table of facts that has room to be large, the value of `data-ledger-size`; undefined for that
 * of its layout, for a part of a table, which has the size of the other parts, and above a list of credits. Reports a table that is higher than the
 * room for it, and into how many parts to divide it; each part is the table of another slide.
 */
export function fitLedger(
  slide: SlideFile,
  { title, body, parts }: CompiledParts,
  { deck }: Pick<DeckContext, 'deck'>,
  measure: TextMeasure,
  diagnostics: Diagnostics,
): string | undefined {
  const rows = elements(body, 'tr');
  const embed = imageOf(parts.body);
  if (!embed || rows.length === 0) return undefined;
  const sentences = body.filter((node) => node.type === 'element' && node.tagName === 'p');
  const titleHeight = textHeight(runsOf(title), TITLE, WIDTH, measure);
  const chainHeight = elements(body, 'li').reduce(
    (highest, item) => Math.max(highest, countLines(textOf([item]), CELL, CHAIN.width, measure)),
    1,
  );
  const chain = (1 + chainHeight) * CHAIN.line;
  const other =
    titleHeight +
    10 +
    sum(sentences.map((node) => textHeight(runsOf([node]), SENTENCE, WIDTH, measure) + GAP)) +
    (deck.address === undefined ? chain : Math.max(chain, QR)) +
    GAP;
  const room = BOTTOM - TOP - other;
  const heightIn = (size: TableSize) => {
    const nature = size.others - valueWidth(rows, size.text, measure);
    return sum(rows.map((row) => rowHeight(row, size, nature, measure)));
  };
  const { count } = ledgerPart(embed.url) ?? { count: 1 };
  if (count === 1 && !elements(body, 'ul').some((list) => hasClass(list, 'credits'))) {
    const large = LARGE.find((size) => heightIn(size) <= room);
    if (large) return `${large.text}`;
  }
  const height = heightIn(DEFAULT);
  if (height <= room) return undefined;
  const facts = rows.length - 1;
  const needed = Math.ceil((count * height) / room);
  diagnostics.add(
    locationOf(slide, embed),
    room < LEAST_ROOM
      ? 'There is no room for the table of facts beside the rest of this slide. Shorten its title and sentences, or move them to another slide.'
      : `The table of ${facts} facts is higher than its slide. Divide it into ${needed} slides: ![ledger](facts/1/${needed}) on the first, ![ledger](facts/2/${needed}) on the next, and so on.`,
  );
  return undefined;
}

/** The embed of the table. */
function imageOf(body: CompiledParts['parts']['body']): Image | undefined {
  let found: Image | undefined;
  visit({ type: 'root', children: [...body] }, 'image', (image: Image) => {
    if (image.alt === 'ledger') found ??= image;
  });
  return found;
}

function rowHeight(row: Element, size: TableSize, nature: number, measure: TextMeasure): number {
  const heightOf = (column: number, width: number) =>
    textHeight(cellText(row, column), { ...CELL, size: size.text }, width, measure);
  const heights = [heightOf(0, size.statement), heightOf(2, nature), heightOf(-1, size.source)];
  return Math.max(...heights) + size.padding;
}

/** The width of the widest value, which is on one line. */
function valueWidth(
  rows: readonly Element[],
  size: number,
  { measure, typeset }: TextMeasure,
): number {
  const widths = rows.map((row) => measure(typeset(cellText(row, 1)), CELL.weight, 'label'));
  return Math.max(...widths) * size;
}

/** The text of a cell of a row; the last is -1. */
function cellText(row: Element, column: number): string {
  const cell = elementsIn(row).at(column);
  return cell ? textOf([cell]) : '';
}

function elements(nodes: readonly ElementContent[], tagName: string): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === tagName ? [node] : elements(node.children, tagName);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

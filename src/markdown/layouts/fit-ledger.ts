import type { Element, ElementContent } from 'hast';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { ledgerPart } from '../embeds/ledger-part.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { runsOf, textOf } from '../room/inline-text.ts';
import { countLines, type TextMeasure, type TextStyle, textHeight } from '../room/text-lines.ts';
import type { CompiledParts } from './compiled-parts.ts';

/** Sizes and places of the layout “sources”, in units of the slide; `sources.css` has the same. */
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
/** Height of a line of the chain of sources. */
const CHAIN_LINE = 18 * 1.3;
const ROOM = { statement: 639, source: 262, chain: 350 };
const ROW_PADDING = 6;
const GAP = 12;
const QR = 112;

/**
 * Reports a table of facts that is higher than the room for it, and into how many parts to divide it; each part is the
 * table of another slide.
 */
export function fitLedger(
  slide: SlideFile,
  { title, body, parts }: CompiledParts,
  { deck }: Pick<DeckContext, 'deck'>,
  measure: TextMeasure,
  diagnostics: Diagnostics,
): void {
  const rows = elements(body, 'tr');
  const embed = imageOf(parts.body);
  if (!embed || rows.length === 0) return;
  const sentences = body.filter((node) => node.type === 'element' && node.tagName === 'p');
  const titleHeight = textHeight(runsOf(title), TITLE, WIDTH, measure);
  const chainHeight = elements(body, 'li').reduce(
    (highest, item) => Math.max(highest, countLines(textOf([item]), CELL, ROOM.chain, measure)),
    1,
  );
  const chain = (1 + chainHeight) * CHAIN_LINE;
  const other =
    titleHeight +
    10 +
    sum(sentences.map((node) => textHeight(runsOf([node]), SENTENCE, WIDTH, measure) + GAP)) +
    (deck.address === undefined ? chain : Math.max(chain, QR)) +
    GAP;
  const room = BOTTOM - TOP - other;
  const height = sum(rows.map((row) => rowHeight(row, measure)));
  if (height <= room) return;
  const facts = rows.length - 1;
  const { count } = ledgerPart(embed.url) ?? { count: 1 };
  const needed = Math.ceil((count * height) / room);
  diagnostics.add(
    locationOf(slide, embed),
    `The table of ${facts} facts is higher than its slide. Divide it into ${needed} slides: ![ledger](facts/1/${needed}) on the first, ![ledger](facts/2/${needed}) on the next, and so on.`,
  );
}

/** The embed of the table. */
function imageOf(body: CompiledParts['parts']['body']): Image | undefined {
  let found: Image | undefined;
  visit({ type: 'root', children: [...body] }, 'image', (image: Image) => {
    if (image.alt === 'ledger') found ??= image;
  });
  return found;
}

function rowHeight({ children }: Element, measure: TextMeasure): number {
  const cells = children.filter((node): node is Element => node.type === 'element');
  const [statement, source] = [cells[0], cells.at(-1)];
  const heightOf = (cell: Element | undefined, width: number) =>
    textHeight(textOf(cell ? [cell] : []), CELL, width, measure);
  return Math.max(heightOf(statement, ROOM.statement), heightOf(source, ROOM.source)) + ROW_PADDING;
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

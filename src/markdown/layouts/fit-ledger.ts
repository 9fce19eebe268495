import type { Element, ElementContent } from 'hast';
import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import type { MeasureText } from '../../figures/static/measure-text.ts';
import { ledgerPart } from '../embeds/ledger-part.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import type { CompiledParts } from './compiled-parts.ts';
import { countLines, textOf } from './text-lines.ts';

/** Sizes and places of the layout “sources”, in units of the slide; `sources.css` has the same. */
const TOP = 74;
const BOTTOM = 668;
const TITLE = { size: 48, room: 1136, weight: 750, spacing: -0.02 };
const SENTENCE = { size: 24, room: 1136, weight: 500 };
const CELL = { size: 18, weight: 500 };
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
  { measure, deck }: DeckContext,
  diagnostics: Diagnostics,
): void {
  const rows = elements(body, 'tr');
  const embed = imageOf(parts.body);
  if (!embed || rows.length === 0) return;
  const sentences = body.filter((node) => node.type === 'element' && node.tagName === 'p');
  const titleHeight = countLines(textOf(title), TITLE, measure) * TITLE.size * 1.06;
  const chainHeight = elements(body, 'li').reduce(
    (highest, item) =>
      Math.max(highest, countLines(textOf([item]), { ...CELL, room: ROOM.chain }, measure)),
    1,
  );
  const chain = (1 + chainHeight) * CELL.size * 1.3;
  const other =
    titleHeight +
    10 +
    sum(sentences.map((node) => countLines(textOf([node]), SENTENCE, measure) * 31 + GAP)) +
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

function rowHeight({ children }: Element, measure: MeasureText): number {
  const cells = children.filter((node): node is Element => node.type === 'element');
  const [statement, source] = [cells[0], cells.at(-1)];
  const lines = Math.max(
    countLines(textOf(statement ? [statement] : []), { ...CELL, room: ROOM.statement }, measure),
    countLines(textOf(source ? [source] : []), { ...CELL, room: ROOM.source }, measure),
    1,
  );
  return lines * CELL.size * 1.15 + ROW_PADDING;
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

import type { Code, RootContent } from 'mdast';
import type { DeckContext } from '../../content/deck-context.ts';
import { plainText } from '../parse.ts';
import type { CodeInfo } from './code-info.ts';

/** The room of a code block on its slide, in units, of which a slide is 1280 wide. */
export interface CodeRoom {
  readonly width: number;
  readonly height: number;
}

/** How many lines and characters fit. */
export interface CodeLimits {
  readonly lines: number;
  readonly characters: number;
}

/** The area below the title. */
const BODY = { width: 1136, height: 454 };
/** Space between columns, which are the blocks below a `###`, and what is above their text. */
const COLUMN = { gap: 72, heading: 130 };
/** Advance of every character of the monospaced typeface, and height of a line, in multiples of its size. */
const ADVANCE = 0.6;
const LINE_HEIGHT = 1.35;
/** Space above a code block, and beside its lines where they have a mark or numbers. */
const GAP = 16;
const MARK = 1;
const NUMBER_GAP = 1.5;
/** Sizes of text in `code.css`. */
const SIZES = { large: 32, small: 24 } as const;
type CodeSize = keyof typeof SIZES;
const TAB = 4;
/** Height of a row of a table in its smallest size. */
const TABLE_ROW = 44;
/** Sizes of text and of numbered items in the layouts, of which the largest count. */
const SENTENCE = { size: 40, lineHeight: 50, gap: 16, item: 86, formula: 120 };

/**
 * The room that is left for a code block.
 * @param body the slide below its title
 */
export function roomFor(
  code: RootContent,
  body: readonly RootContent[],
  { measure }: Pick<DeckContext, 'measure'>,
): CodeRoom {
  const blocks = blocksOf(body);
  const own = blocks.find((block) => block.some((node) => contains(node, code))) ?? [];
  const columns = blocks.length - 1;
  const isColumn = own !== blocks[0];
  const width = isColumn ? (BODY.width - COLUMN.gap * (columns - 1)) / columns : BODY.width;
  const others = own.filter((node) => node !== code && node.type !== 'heading');
  const used = others.reduce((sum, node) => sum + heightOf(node, code, width, measure), 0);
  return { width, height: BODY.height - (isColumn ? COLUMN.heading : 0) - used };
}

/** The lines and characters that fit in a size of text. @param lines number of lines of the code */
export function limitsIn(
  { width, height }: CodeRoom,
  size: CodeSize,
  { firstNumber, lit }: CodeInfo,
  lines: number,
): CodeLimits {
  const digits = firstNumber === undefined ? 0 : String(firstNumber + lines - 1).length;
  const beside = (digits > 0 ? digits + NUMBER_GAP : 0) + (lit.length > 0 ? MARK : 0);
  return {
    lines: Math.max(0, Math.floor((height - GAP) / (SIZES[size] * LINE_HEIGHT))),
    characters: Math.floor(width / (SIZES[size] * ADVANCE) - beside),
  };
}

/** Whether a code block fits in a size of text. */
export function fits({ value }: Code, info: CodeInfo, room: CodeRoom, size: CodeSize): boolean {
  const lines = value.split('\n');
  const limits = limitsIn(room, size, info, lines.length);
  return (
    lines.length <= limits.lines && lines.every((line) => lineWidth(line) <= limits.characters)
  );
}

/** Characters of a line, where a tab advances to the next multiple of four. */
export function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character === '\t' ? TAB - (width % TAB) : 1;
  return width;
}

/** The nodes before the first `###`, then those of each block. */
function blocksOf(body: readonly RootContent[]): RootContent[][] {
  const blocks: RootContent[][] = [[]];
  for (const node of body) {
    if (node.type === 'heading') blocks.push([]);
    blocks.at(-1)?.push(node);
  }
  return blocks;
}

function contains(node: RootContent, searched: RootContent): boolean {
  if (node === searched) return true;
  return 'children' in node && node.children.some((child) => contains(child, searched));
}

function heightOf(
  node: RootContent,
  code: RootContent,
  width: number,
  measure: DeckContext['measure'],
): number {
  if (node === code) return 0;
  if (node.type === 'code') {
    return node.value.split('\n').length * SIZES.small * LINE_HEIGHT + GAP;
  }
  if (node.type === 'paragraph') {
    const embeds = node.children.flatMap((child) => (child.type === 'image' ? [child.alt] : []));
    if (embeds.length > 0 && embeds.every((kind) => kind === 'state')) return 0;
    // Figures and pictures take all the room there is.
    if (embeds.length > 0) return BODY.height;
    if (node.children.length === 1 && node.children[0]?.type === 'inlineMath') {
      return SENTENCE.formula;
    }
  }
  if (node.type === 'math') return SENTENCE.formula;
  if (node.type === 'table') return node.children.length * TABLE_ROW + GAP;
  if (node.type === 'list') {
    return node.children.reduce((sum, item) => {
      const holdsCode = contains(item, code);
      const height = item.children.reduce(
        (all, child) => all + heightOf(child, code, width, measure),
        0,
      );
      return sum + (holdsCode ? height : Math.max(node.ordered ? SENTENCE.item : 0, height));
    }, 0);
  }
  const lines = Math.ceil((measure(plainText(node), 400) * SENTENCE.size) / width);
  return Math.max(1, lines) * SENTENCE.lineHeight + SENTENCE.gap;
}

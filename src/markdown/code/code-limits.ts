import type { Code } from 'mdast';
import { BODY_SIZES, SMALLEST } from '../room/body-styles.ts';
import { CODE_LINE } from '../room/code-and-tables.ts';
import type { Room } from '../room/remaining-room.ts';
import { CODE_ADVANCE } from '../room/text-lines.ts';
import type { CodeInfo } from './code-info.ts';

/** How many lines and characters fit. */
export interface CodeLimits {
  readonly lines: number;
  readonly characters: number;
}

/** Space beside the lines where they have a mark or numbers, in multiples of the size of text. */
const MARK = 1;
const NUMBER_GAP = 1.5;
/** Sizes of text in `code.css`. */
const SIZES = { large: BODY_SIZES[0], small: SMALLEST } as const;
type CodeSize = keyof typeof SIZES;
const TAB = 4;

/** The lines and characters that fit in a size of text. @param lines number of lines of the code */
export function limitsIn(
  { width, height }: Room,
  size: CodeSize,
  { firstNumber, lit }: CodeInfo,
  lines: number,
): CodeLimits {
  const digits = firstNumber === undefined ? 0 : String(firstNumber + lines - 1).length;
  const beside = (digits > 0 ? digits + NUMBER_GAP : 0) + (lit.length > 0 ? MARK : 0);
  return {
    lines: Math.max(0, Math.floor(height / (SIZES[size] * CODE_LINE))),
    characters: Math.floor(width / (SIZES[size] * CODE_ADVANCE) - beside),
  };
}

/** Whether a code block fits in a size of text. */
export function fits({ value }: Code, info: CodeInfo, room: Room, size: CodeSize): boolean {
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

/** What follows the opening marks of a fenced code block. */
export interface CodeInfo {
  /** Undefined for plain text. */
  readonly language?: string | undefined;
  /** Number of the first line, where lines are numbered. */
  readonly firstNumber?: number | undefined;
  /**
   * The lines that are lit at each step, counted from 1 whatever the first number is; the first are lit before any
   * step. Empty where all lines are alike.
   */
  readonly lit: readonly LitLines[];
}

/** Lines that are lit together. */
type LitLines = 'all' | readonly LineRange[];
type LineRange = readonly [first: number, last: number];

/** A problem of what follows the opening marks. */
export interface CodeInfoProblem {
  readonly problem: string;
}

/** The most steps of a code block: `code.css` has as many rules. */
export const MAX_CODE_STEPS = 12;

/** Names that mean no language. */
const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext']);

/**
 * Reads the syntax of reveal.js: `js`, `js []` with numbered lines, `js [25:]` with numbers from 25, and
 * `js [1|3-5|2,7]` with lines that are lit one step after the other. An empty step, as the first in `[|3]`, lights all.
 * @param lines number of lines of the code
 */
export function readCodeInfo(info: string, lines: number): CodeInfo | CodeInfoProblem {
  const [, written = '', inBrackets, rest = ''] =
    /^\s*([^\s[\]]*)\s*(?:\[([^\]]*)\])?\s*(.*)$/.exec(info) ?? [];
  if (rest !== '') {
    return {
      problem: `“${rest}” has no meaning here; after the language there may be lines to light up, as in [1|3-5].`,
    };
  }
  const name = written.toLowerCase();
  const language = PLAIN.has(name) || name === '' ? undefined : name;
  if (inBrackets === undefined) return { language, lit: [] };
  const [, first, ranges = ''] = /^(?:\s*(\d*)\s*:)?(.*)$/.exec(inBrackets) ?? [];
  const firstNumber = first ? Number(first) : 1;
  const lit: LitLines[] = [];
  for (const step of ranges.split('|')) {
    const read = readStep(step, lines);
    if ('problem' in read) return { problem: `“[${inBrackets}]”: ${read.problem}` };
    lit.push(read.lit);
  }
  if (lit.length - 1 > MAX_CODE_STEPS) {
    return {
      problem: `This code block has ${lit.length - 1} steps; at most ${MAX_CODE_STEPS} are possible. Divide it over two slides.`,
    };
  }
  return {
    language,
    firstNumber,
    lit: lit.length === 1 && lit[0] === 'all' ? [] : lit,
  };
}

function readStep(step: string, lines: number): { readonly lit: LitLines } | CodeInfoProblem {
  if (step.trim() === '') return { lit: 'all' };
  const ranges: LineRange[] = [];
  for (const part of step.split(',')) {
    const [, from, to = from] = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part) ?? [];
    if (from === undefined) {
      return {
        problem: `“${part.trim()}” is not a line or a range of lines; write them as in [1|3-5|2,7], or [] for line numbers only.`,
      };
    }
    const range = [Number(from), Number(to)] as const;
    if (range[0] > range[1]) {
      return {
        problem: `the range “${part.trim()}” ends before it begins; write “${to}-${from}”.`,
      };
    }
    if (range[0] < 1 || range[1] > lines) {
      return {
        problem: `the code has the lines 1 to ${lines}, not “${part.trim()}”. Lines are counted from 1, whatever number the first one has.`,
      };
    }
    ranges.push(range);
  }
  return { lit: ranges };
}

/** The steps at which a line is lit. @param line from 1 */
export function stepsOfLine({ lit }: Pick<CodeInfo, 'lit'>, line: number): number[] {
  return lit.flatMap((lines, step) => {
    const isLit = lines === 'all' || lines.some(([first, last]) => first <= line && line <= last);
    return isLit ? [step] : [];
  });
}

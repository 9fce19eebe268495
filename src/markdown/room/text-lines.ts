import type { MeasureText } from '../../figures/static/measure-text.ts';
import { LINE_BREAK, type Run } from './inline-text.ts';

/** How a text is set, in units of a slide. */
export interface TextStyle {
  readonly family: 'label' | 'text';
  readonly size: number;
  readonly weight: number;
  /** Multiple of the size. */
  readonly lineHeight: number;
  /** Letter spacing, in multiples of the size. */
  readonly spacing?: number;
}

/** What texts are measured with. */
export interface TextMeasure {
  readonly measure: MeasureText;
  /** Sets a text as the page does, with its typography. */
  readonly typeset: (text: string) => string;
}

/** A browser rounds its widths; a line that is nearly full may break. */
const MARGIN = 1.004;
/** Advance of every character of the monospaced typeface, in multiples of its size. */
export const CODE_ADVANCE = 0.6;
const EMPHASIS = 650;

/** The height of a text in a width. */
export function textHeight(
  text: string | readonly Run[],
  style: TextStyle,
  width: number,
  measure: TextMeasure,
): number {
  return countLines(text, style, width, measure) * style.size * style.lineHeight;
}

/**
 * Number of lines of a text that is broken at its spaces and hyphens; a word that is wider than the width counts the
 * lines it would fill. Words are measured one by one, for the measures of words are cached, and lines are many.
 */
export function countLines(
  text: string | readonly Run[],
  style: TextStyle,
  width: number,
  measure: TextMeasure,
): number {
  const runs = typeof text === 'string' ? [{ text, scale: 1 }] : text;
  let [lines, used] = [1, 0];
  for (const word of wordsOf(runs, style, measure)) {
    if (word.isBreak || (used > 0 && (used + word.width) * MARGIN > width)) {
      lines += 1;
      used = 0;
    }
    // Where it is wider than a line, its end is on a further one.
    if (used === 0 && word.width > width) lines += Math.ceil(word.width / width) - 1;
    used += word.width + word.space;
  }
  return lines;
}

interface Word {
  readonly isBreak: boolean;
  readonly width: number;
  /** Width of the space after it. */
  readonly space: number;
}

/** The parts of a text between which a line may be broken. */
function wordsOf(runs: readonly Run[], style: TextStyle, measure: TextMeasure): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const run of runs) {
    for (const part of partsOf(run, measure)) {
      const isBreak = part === LINE_BREAK;
      const text = part.trimEnd();
      const width = isBreak ? 0 : widthOf(text, run, style, measure);
      const space = isBreak || !/[ \n\t]$/.test(part) ? 0 : widthOf(' ', run, style, measure);
      const last = words.at(-1);
      if (isOpen && last && !isBreak) {
        words[words.length - 1] = { ...last, width: last.width + last.space + width, space };
      } else words.push({ isBreak, width, space });
      isOpen = !isBreak && !/[ \n\t-]$/.test(part);
    }
  }
  return words;
}

function partsOf({ text, font }: Run, { typeset }: TextMeasure): string[] {
  if (text === LINE_BREAK) return [text];
  const set = (font === 'code' ? text : typeset(text)).replace(/[ \n\t]+/g, ' ');
  return set.split(/(?<=[ -])/).filter((part) => part !== '');
}

function widthOf(
  text: string,
  { font, scale }: Run,
  { family, size, weight, spacing = 0 }: TextStyle,
  { measure }: TextMeasure,
): number {
  if (font === 'code') return text.length * CODE_ADVANCE * scale * size;
  const width = font === 'label' ? measure(text, EMPHASIS, 'label') : measure(text, weight, family);
  return (width + spacing * text.length) * scale * size;
}

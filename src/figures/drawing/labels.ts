import type { Chart, Plugin } from 'chart.js';
import { pixelAt } from '../chart-point.ts';
import type { ColorRole, FigureTheme } from '../definition.ts';
import { type ActorSymbol, drawActorSymbol } from './actor-symbol.ts';

/** A text in the drawing, at a place that the scales of the chart know. */
export interface Label {
  /** `\n` begins a paragraph. */
  readonly text: string;
  /** Where a line breaks at the latest, in multiples of the theme's size. */
  readonly wrap?: number;
  /** Value on the horizontal and the vertical scale. */
  readonly x: number;
  readonly y: number;
  /** Shift from there, in multiples of the theme's size; down and right are positive. */
  readonly dx?: number;
  readonly dy?: number;
  readonly color?: ColorRole;
  /** Size in multiples of the theme's size. */
  readonly size?: number;
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Which edge of the block of lines stands at `y`. */
  readonly edge?: 'top' | 'middle' | 'bottom';
  /** A ground of paper under the text, where lines run behind it. */
  readonly ground?: boolean;
  /** The sign of an actor before the first line. */
  readonly sign?: ActorSymbol;
}

/** Height of a line in multiples of its size. */
const LEADING = 1.2;

/** Side of a sign and the room it takes before its text, likewise. */
const SIGN = 0.62;
const SIGN_ROOM = 0.9;

/** Writes labels straight into the drawing, instead of a legend beside it. */
export function labels(theme: FigureTheme, texts: readonly Label[]): Plugin {
  return {
    id: 'labels',
    afterDraw(chart) {
      for (const label of texts) write(chart, theme, label);
    },
  };
}

function write(chart: Chart, theme: FigureTheme, label: Label): void {
  const { ctx } = chart;
  const { x, y } = pixelAt(chart, label);
  const size = (label.size ?? 1) * theme.size;

  ctx.save();
  ctx.font = `${label.weight ?? 500} ${size}px ${theme.family.label}`;
  ctx.textAlign = label.align ?? 'center';
  ctx.textBaseline = 'middle';
  const widthOf = (text: string) => ctx.measureText(text).width;
  const lines = wrapText(
    label.text,
    (label.wrap ?? Number.POSITIVE_INFINITY) * theme.size,
    widthOf,
  );
  const align = label.align ?? 'center';
  const before = label.sign ? size * SIGN_ROOM : 0;
  const width = before + Math.max(...lines.map(widthOf));
  const height = size * LEADING * lines.length;
  const start = { left: 0, center: width / 2, right: width }[align];
  const left = x + (label.dx ?? 0) * theme.size - start;
  const above = { top: 0, middle: height / 2, bottom: height }[label.edge ?? 'middle'];
  const top = y + (label.dy ?? 0) * theme.size - above;

  if (label.ground) {
    const air = size * 0.35;
    ctx.fillStyle = theme.color('paper');
    ctx.fillRect(left - air, top, width + 2 * air, height);
  }
  if (label.sign) {
    const side = size * SIGN;
    drawActorSymbol(ctx, label.sign, { left, top: top + (size * LEADING - side) / 2, side }, theme);
  }
  const anchor = left + before + { left: 0, center: 0.5, right: 1 }[align] * (width - before);
  ctx.fillStyle = theme.color(label.color ?? 'ink');
  for (const [index, line] of lines.entries()) {
    ctx.fillText(line, anchor, top + size * LEADING * (index + 0.5));
  }
  ctx.restore();
}

/**
 * Breaks each paragraph of a text at its ordinary spaces into as few lines as a width allows, and
 * makes these as even as can be; a longer word stands alone.
 */
export function wrapText(
  text: string,
  width: number,
  widthOf: (text: string) => number,
): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const words = paragraph.split(' ');
    let lines = fillLines(words, width, widthOf);
    for (let part = 0.95; part > 0.5; part -= 0.05) {
      const narrower = fillLines(words, width * part, widthOf);
      if (narrower.length > lines.length) break;
      lines = narrower;
    }
    return lines;
  });
}

function fillLines(
  words: readonly string[],
  width: number,
  widthOf: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

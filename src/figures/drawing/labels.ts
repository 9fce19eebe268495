import type { Chart, Plugin } from 'chart.js';
import { pixelAt } from '../chart-point.ts';
import type { ColorRole, FigureTheme } from '../definition.ts';
import { type ActorSymbol, drawActorSymbol } from './actor-symbol.ts';

/** A text in the drawing, positioned by the scales of the chart. */
export interface Label {
  /** `\n` starts a new line. */
  readonly text: string;
  /** Maximum width of a line, in multiples of the theme's size. */
  readonly wrap?: number;
  /** Value on the x scale and on the y scale. */
  readonly x: number;
  readonly y: number;
  /** Offset in multiples of the theme's size; right and down are positive. */
  readonly dx?: number;
  readonly dy?: number;
  readonly color?: ColorRole;
  /** Size in multiples of the theme's size. */
  readonly size?: number;
  readonly weight?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** The edge of the block of lines that is at `y`. */
  readonly edge?: 'top' | 'middle' | 'bottom';
  /** Draws a background behind the text. */
  readonly ground?: boolean;
  /** Symbol of an actor before the first line. */
  readonly sign?: ActorSymbol;
}

/** Multiple of the font size. */
const LINE_HEIGHT = 1.2;

/** Side of a symbol, and its width including the gap to the text; multiples of the font size. */
const SYMBOL_SIDE = 0.62;
const SYMBOL_WIDTH = 0.9;

/** Draws labels in the chart, in place of a legend. */
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
  const indent = label.sign ? size * SYMBOL_WIDTH : 0;
  const width = indent + Math.max(...lines.map(widthOf));
  const height = size * LINE_HEIGHT * lines.length;
  const start = { left: 0, center: width / 2, right: width }[align];
  const left = x + (label.dx ?? 0) * theme.size - start;
  const above = { top: 0, middle: height / 2, bottom: height }[label.edge ?? 'middle'];
  const top = y + (label.dy ?? 0) * theme.size - above;

  if (label.ground) {
    const padding = size * 0.35;
    ctx.fillStyle = theme.color('paper');
    ctx.fillRect(left - padding, top, width + 2 * padding, height);
  }
  if (label.sign) {
    const side = size * SYMBOL_SIDE;
    drawActorSymbol(
      ctx,
      label.sign,
      { left, top: top + (size * LINE_HEIGHT - side) / 2, side },
      theme,
    );
  }
  const anchor = left + indent + { left: 0, center: 0.5, right: 1 }[align] * (width - indent);
  ctx.fillStyle = theme.color(label.color ?? 'ink');
  for (const [index, line] of lines.entries()) {
    ctx.fillText(line, anchor, top + size * LINE_HEIGHT * (index + 0.5));
  }
  ctx.restore();
}

/**
 * Breaks a text at its breaking spaces into the smallest number of lines that fit a width, balanced in
 * length. A word wider than the width has a line of its own.
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

import type { ElementContent } from 'hast';
import type { MeasureText } from '../../figures/static/measure-text.ts';

/** How a text is set: size and width in units of the slide, weight, and letter spacing in multiples of the size. */
export interface TextStyle {
  readonly size: number;
  readonly room: number;
  readonly weight: number;
  readonly spacing?: number;
}

/**
 * Number of lines of a text that is broken at its spaces; a word that is wider than the room counts the lines it would
 * fill. Words are measured one by one, for the measures of words are cached, and lines are many.
 */
export function countLines(text: string, style: TextStyle, measure: MeasureText): number {
  const { size, room, weight, spacing = 0 } = style;
  const widthOf = (part: string) => (measure(part, weight) + spacing * part.length) * size;
  const space = widthOf(' ');
  let lines = 0;
  let used = Number.POSITIVE_INFINITY;
  for (const word of text.split(/[ \n]+/).filter((part) => part !== '')) {
    const width = widthOf(word);
    if (used + space + width <= room) {
      used += space + width;
      continue;
    }
    lines += Math.max(1, Math.ceil(width / room));
    used = width;
  }
  return lines;
}

/** Text of these nodes, without that of elements with one of these names. */
export function textOf(nodes: readonly ElementContent[], without: readonly string[] = []): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || without.includes(node.tagName)) return '';
      return textOf(node.children, without);
    })
    .join('');
}

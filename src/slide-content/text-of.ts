import type { Paragraph } from './content.ts';

/** The text of paragraphs without their styles, one after the other. */
export function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
}

import type { FontMetrics } from '@capsizecss/core';
import { fromBuffer } from '@capsizecss/unpack';
import { create, type Font } from 'fontkit';
import { INTERFACE_TEXT } from './characters.ts';

/** A letter that is in none of the files with the letters of Western European languages. */
const FURTHER_LETTER = /(?![a-zÀ-ÿıŒœʻʼ])\p{L}/iu;

/**
 * The number of occurrences of each word of a text. HTML entities are removed. Spaces of any width are
 * separators, since browsers derive them from the plain space. Words with letters that the measured files lack are left
 * out; where there are no others, the words of the interface stand for them.
 */
export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.replace(/&[#\w]+;/g, '').split(/\s+/)) {
    if (word !== '' && !FURTHER_LETTER.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size > 0 ? counts : countWords(INTERFACE_TEXT);
}

/** The vertical metrics of a font, and the average width of the letters of these words with kerning. */
export async function metricsOf(
  file: Buffer,
  words: ReadonlyMap<string, number>,
  familyName: string,
): Promise<Omit<FontMetrics, 'subsets'>> {
  const { subsets: _, ...metrics } = await fromBuffer(file);
  const font = create(file) as Font;
  let [width, letters] = [0, 0];
  for (const [word, count] of words) {
    width += count * font.layout(`${word} `).advanceWidth;
    letters += count * (word.length + 1);
  }
  return { ...metrics, familyName, xWidthAvg: width / letters };
}

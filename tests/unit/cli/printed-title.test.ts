import { expect, test } from 'vitest';
import { isPrintedTitle } from '../../../src/cli/pdf/printed-title.ts';

/** A glyph without a Unicode value. */
const UNKNOWN = '\ufffd';

test.each([
  ['white space and no-break spaces', 'Two  words', 'Two\u00a0words'],
  ['letters of mathematical alphabets and a root', '𝑥√2', 'x2'],
  ['glyphs without a Unicode value', `${UNKNOWN}${UNKNOWN} smiles`, '😀 smiles'],
  ['a word that is broken at a soft hyphen', 'Gesell\u00ad-schaft', 'Gesell\u00adschaft'],
  ['words in visual order', 'םלוע :(2030) Paris ,םולש', 'שלום, Paris (2030): עולם'],
  ['words in visual order without a Unicode value for some', `${UNKNOWN}לוע`, 'עולם'],
])('%s are the title', (_, printed, title) => {
  expect(isPrintedTitle(printed, title)).toBe(true);
});

test.each([
  ['capitals', 'TWO WORDS', 'Two words'],
  ['a part', 'Two', 'Two words'],
  ['a part of words in visual order', 'םולש', 'שלום עולם'],
  ['other words in visual order', 'םולש', 'עולם'],
  ['a letter too many in visual order', 'םםלוע', 'עולם'],
])('%s are not the title', (_, printed, title) => {
  expect(isPrintedTitle(printed, title)).toBe(false);
});

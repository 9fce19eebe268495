import { expect, test } from 'vitest';
import { documentsOf, tinyDeck } from '../support/tiny-deck.ts';

/** What the tiny deck sets in optional typefaces when its second slide has this sentence. */
const textsWith = (sentence: string) =>
  documentsOf(
    tinyDeck({
      replace: [
        ['fr/milieu.md', 'layout: figure', 'layout: text'],
        ['fr/milieu.md', '![figure](part)\nUne phrase.', sentence],
      ],
    }),
  )[0]?.optionalTexts;

test('a deck without code, formulas and italics sets nothing in their typefaces', () => {
  expect(textsWith('Une phrase.')).toEqual({ code: '', math: '', italic: '' });
});

test('the typeface of code has the characters of code and those of line numbers', () => {
  const texts = textsWith('Un `mot`.\n\n``` []\nλ\n```');
  expect(texts?.math).toBe('');
  expect([...'motλ0123456789'].filter((letter) => !texts?.code.includes(letter))).toEqual([]);
  expect(texts?.code).not.toContain('U');
});

test('the typeface of formulas has their characters, in italics as browsers show them, and the radical sign', () => {
  const math = textsWith('$\\sqrt{xh} + \\alpha\\Gamma\\partial \\le \\text{Oui}$')?.math ?? '';
  for (const shown of '√x𝑥ℎ+𝛼𝛤𝜕≤Oui') expect(math, shown).toContain(shown);
});

test('the typeface of italics has the characters of emphasised words, in the notes too', () => {
  const italic = textsWith('Un *mot* **gras**.')?.italic ?? '';
  expect([...'mot'].every((letter) => italic.includes(letter))).toBe(true);
  expect(italic).not.toContain('g');
});

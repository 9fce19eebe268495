import { expect, test } from 'vitest';
import { excerpt, highlightWords, type TextRun } from '../../../src/search/highlight.ts';

/** Marks in brackets, so that a text and its marks are read at a glance. */
const shown = (pieces: readonly TextRun[]) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test.each([
  ['L’Été à Nice', ['ete', 'nice'], 'L’[Été] à [Nice]'],
  ['un cœur', ['coeur'], 'un [cœur]'],
  ['e\u0301te\u0301 !', ['ete'], '[e\u0301te\u0301] !'],
  ['bonbon', ['bon'], '[bonbon]'],
  ['abcd', ['abc', 'bcd'], '[abcd]'],
  ['dix  mille', ['dix mille'], '[dix  mille]'],
  ['rien', ['autre'], 'rien'],
])('in “%s” %j is marked', (text, words, marked) => {
  expect(shown(highlightWords(text, words))).toBe(marked);
});

test('a long text is cut between words around the first that was found', () => {
  const text = `${'avant '.repeat(30)}le mot ${'après '.repeat(40)}`.trim();
  const cut = shown(excerpt(text, ['mot']));
  expect(cut).toMatch(/^…avant (avant )+le \[mot\] (après )+après…$/);
  expect(cut.length).toBeLessThan(150);
});

test('a short text is shown whole', () => {
  expect(shown(excerpt('Le mot juste', ['mot']))).toBe('Le [mot] juste');
});

test('a word longer than an excerpt is shown whole', () => {
  const long = 'a'.repeat(300);
  expect(shown(excerpt(`${long} b`, [long]))).toBe(`[${long}]…`);
});

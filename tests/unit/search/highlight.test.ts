import { expect, test } from 'vitest';
import { excerpt, highlightWords, type TextRun } from '../../../src/search/highlight.ts';

/** The text with its matches in brackets. */
const bracketed = (runs: readonly TextRun[]) =>
  runs.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

test.each([
  ['L’Été à Nice', ['ete', 'nice'], 'L’[Été] à [Nice]'],
  ['un cœur', ['coeur'], 'un [cœur]'],
  ['e\u0301te\u0301 !', ['ete'], '[e\u0301te\u0301] !'],
  ['bonbon', ['bon'], '[bonbon]'],
  ['abcd', ['abc', 'bcd'], '[abcd]'],
  ['dix  mille', ['dix mille'], '[dix  mille]'],
  ['rien', ['autre'], 'rien'],
])('in “%s” the words %j are highlighted', (text, words, marked) => {
  expect(bracketed(highlightWords(text, words))).toBe(marked);
});

test('a long text is cut between words around the first match', () => {
  const text = `${'avant '.repeat(30)}le mot ${'après '.repeat(40)}`.trim();
  const cut = bracketed(excerpt(text, ['mot']));
  expect(cut).toMatch(/^…avant (avant )+le \[mot\] (après )+après…$/);
  expect(cut.length).toBeLessThan(150);
});

test('a short text is shown whole', () => {
  expect(bracketed(excerpt('Le mot juste', ['mot']))).toBe('Le [mot] juste');
});

test('a word longer than an excerpt is shown whole', () => {
  const long = 'a'.repeat(300);
  expect(bracketed(excerpt(`${long} b`, [long]))).toBe(`[${long}]…`);
});

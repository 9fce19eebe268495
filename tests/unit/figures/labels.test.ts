import { expect, test } from 'vitest';
import { wrapText } from '../../../src/figures/drawing/wrap-text.ts';

const letters = (text: string) => text.length;
const wrap = (text: string, width: number) => wrapText(text, width, letters);

test('a text that fits is one line', () => {
  expect(wrap('non publié', 10)).toEqual(['non publié']);
});

test('the number of lines is minimal, and their lengths are balanced', () => {
  expect(wrap('date du croisement non publiée', 25)).toEqual(['date du croisement', 'non publiée']);
});

test('a no-break space keeps a number with its unit', () => {
  expect(wrap('les autres 25\u00A0%', 12)).toEqual(['les autres', '25\u00A0%']);
});

test('a newline starts a new line', () => {
  expect(wrap('un,\ndeux', 20)).toEqual(['un,', 'deux']);
});

test('a word that is too long has a line of its own and is not broken', () => {
  expect(wrap('tous les fournisseurs', 8)).toEqual(['tous les', 'fournisseurs']);
});

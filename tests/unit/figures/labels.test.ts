import { expect, test } from 'vitest';
import { wrapText } from '../../../src/figures/drawing/labels.ts';

const letters = (text: string) => text.length;
const wrap = (text: string, width: number) => wrapText(text, width, letters);

test('a text that fits stays on its line', () => {
  expect(wrap('non publié', 10)).toEqual(['non publié']);
});

test('lines are as few as they can be, and even', () => {
  expect(wrap('date du croisement non publiée', 25)).toEqual(['date du croisement', 'non publiée']);
});

test('a space that does not break holds a number to its unit', () => {
  expect(wrap('les autres 25\u00A0%', 12)).toEqual(['les autres', '25\u00A0%']);
});

test('a paragraph begins on a line of its own', () => {
  expect(wrap('un,\ndeux', 20)).toEqual(['un,', 'deux']);
});

test('a word that is too long stands alone and whole', () => {
  expect(wrap('tous les fournisseurs', 8)).toEqual(['tous les', 'fournisseurs']);
});

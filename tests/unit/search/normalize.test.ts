import { expect, test } from 'vitest';
import { fold, normalize } from '../../../src/search/normalize.ts';

test.each([
  ['Récoltée', 'recoltee'],
  ['L’Œuvre', "l'oeuvre"],
  ['5\u202F000\u00A0€ \t d’ici', "5 000 € d'ici"],
  ['Stra\u00DFe', 'strasse'],
  ['co\u00ADupure', 'coupure'],
])('“%s” is normalized to “%s”', (text, folded) => {
  expect(normalize(text)).toBe(folded);
});

test('each character has its position in the original', () => {
  expect(fold('aŒ  b')).toEqual({ text: 'aoe b', at: [0, 1, 1, 2, 4, 5] });
});

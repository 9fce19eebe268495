import { expect, test } from 'vitest';
import { ALL_LETTERS, lettersToMeasure } from '../../../src/fonts/characters.ts';

test.each(['Łódź', 'Κήπος', 'сад', 'Thứ hai', 'e\u0301'])(
  '“%s” is measured with the fonts of further scripts',
  (text) => {
    expect(lettersToMeasure(`A garden, ${text}`)).toBe(ALL_LETTERS);
  },
);

test('the letters of Western European languages are measured without them', () => {
  const { text: letters } = lettersToMeasure('Œuvre, cœur, Größe, niño, 5 € → 75 %');
  expect(letters).not.toBe(ALL_LETTERS.text);
  for (const letter of 'Œuvre cœur Größe niño 5€%') expect(letters).toContain(letter);
});

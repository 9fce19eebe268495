import { expect, test } from 'vitest';
import { scaleToFit } from '../../../../src/cli/pptx/fit-text.ts';
import { textItem } from './support.ts';

const box = (width: number, height: number) => ({ x: 0, y: 0, width, height });

test('a text that has room keeps its size', () => {
  expect(scaleToFit(textItem('Court', { box: box(600, 40) }))).toBe(1);
});

test('a line that is too long in wider fonts becomes smaller rather than two lines', () => {
  const text = 'Une phrase qui remplit presque toute sa ligne';
  const scale = scaleToFit(textItem(text, { box: box(680, 200) }));
  expect(scale).toBeLessThan(1);
  expect(scale).toBeGreaterThanOrEqual(0.74);
});

test('a word wider than its box becomes smaller, and words with a no-break space are one', () => {
  const one = scaleToFit(textItem('75 %', { box: box(60, 200) }));
  const two = scaleToFit(textItem('75\u00A0%', { box: box(60, 200) }));
  expect(two).toBeLessThan(one);
});

test('nothing becomes smaller than half of its size', () => {
  expect(scaleToFit(textItem('Anticonstitutionnellement', { box: box(20, 10) }))).toBe(0.5);
});

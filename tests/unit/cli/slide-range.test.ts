import { expect, test } from 'vitest';
import { slidesIn } from '../../../src/cli/slide-range.ts';

const NAMES = ['title', 'who-pays', 'bill', 'sources'];

test.each([
  ['1', [0]],
  ['2-4', [1, 2, 3]],
  ['bill', [2]],
  ['who-pays, 1', [0, 1]],
  ['4,2-3,bill', [1, 2, 3]],
  ['3 - 3', [2]],
])('“%s” is %j', (range, indexes) => {
  expect(slidesIn(range, NAMES)).toEqual(indexes);
});

test.each([
  ['0', '“0” is no range: the slides are numbered from 1 to 4.'],
  ['2-5', '“2-5” is no range'],
  ['3-2', '“3-2” is no range'],
  ['bil', '“bil” is no slide. Did you mean “bill”?'],
  ['', '“” is no slide.'],
  ['bil,9', /“bil”[\s\S]*“9”/],
])('“%s” is answered with what would be right', (range, sentence) => {
  expect(() => slidesIn(range, NAMES)).toThrow(sentence);
});

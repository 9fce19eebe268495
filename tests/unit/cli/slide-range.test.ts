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
])('“%s” is the slides %j', (range, indexes) => {
  expect(slidesIn(range, NAMES)).toEqual(indexes);
});

test.each([
  ['0', 'Invalid range “0”: slides are numbered from 1 to 4.'],
  ['2-5', 'Invalid range “2-5”'],
  ['3-2', 'Invalid range “3-2”'],
  ['bil', 'There is no slide “bil”. Did you mean “bill”?'],
  ['', 'There is no slide “”.'],
  ['bil,9', /“bil”[\s\S]*“9”/],
])('“%s” is reported', (range, sentence) => {
  expect(() => slidesIn(range, NAMES)).toThrow(sentence);
});

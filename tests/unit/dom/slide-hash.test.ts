import { expect, test } from 'vitest';
import { findSlide, parseSlideHash } from '../../../src/dom/slide-hash.ts';

test.each([
  ['#costs', { name: 'costs' }],
  ['#costs/2', { name: 'costs', step: 2 }],
  ['#costs/0', { name: 'costs', step: 0 }],
  ['#/costs', { name: 'costs' }],
  ['#/costs/1', { name: 'costs', step: 1 }],
  ['#/3', { name: '3' }],
  ['#/3/1', { name: '3', step: 1 }],
  ['#d%C3%A9but/1', { name: 'début', step: 1 }],
  ['#costs%2F2', { name: 'costs', step: 2 }],
  ['#costs/last', { name: 'costs' }],
  ['#costs/-1', { name: 'costs' }],
  ['#costs/', { name: 'costs' }],
  ['#%E0%A4%A/1', { name: '%E0%A4%A', step: 1 }],
  ['#', undefined],
  ['#/', undefined],
  ['', undefined],
])('%s is parsed', (hash, expected) => {
  expect(parseSlideHash(hash)).toEqual(expected);
});

test('a slide is found by its id, or else by its index from 0', () => {
  const slides = [{ id: 'title' }, { id: 'costs' }, { id: '0' }];
  expect(findSlide(slides, 'costs')).toBe(slides[1]);
  expect(findSlide(slides, '1')).toBe(slides[1]);
  expect(findSlide(slides, '0')).toBe(slides[2]);
  expect(findSlide(slides, '3')).toBeUndefined();
  expect(findSlide(slides, 'elsewhere')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { evaluateFormula } from '../../../../src/content/facts/formula.ts';

const value = (id: string) => ({ a: 20, b: 5, 'with-hyphen': 3 })[id] ?? Number.NaN;

test.each([
  ['{a} / {b}', 4],
  ['{a} - {b} - 1', 14],
  ['-{a} + 2 * {with-hyphen}', -14],
  ['2 ^ 3 ^ 2', 512],
  ['-2 ^ 2', -4],
  ['-{b} ^ 2', -25],
  ['(-2) ^ 2', 4],
  ['(-{b}) ^ 2 - (2)', 23],
  ['10 - 2 ^ 2', 6],
  ['2 * -3 ^ 2', -18],
  ['--2 ^ 2', 4],
  ['2 ^ -1', 0.5],
  ['2 ^ -1 ^ 2', 0.5],
  ['({a} / {b}) ^ (1 / 2) - 1', 1],
])('%s is %d', (formula, expected) => {
  expect(evaluateFormula(formula, value)).toBeCloseTo(expected, 10);
});

test.each([
  ['{a} +', /is not a complete formula/],
  ['{a} + fact0', /“fact0” is not a fact; write its id in braces/],
  ['{a} + {b} - fact_1', /“fact_1” is not a fact; write its id in braces/],
  ['()', /holds facts in braces, numbers/],
  ['(2)(3)', /holds facts in braces, numbers/],
  ['a / b', /“a” is not a fact; write its id in braces/],
  ['{a} % {b}', /“%” is not an operation here/],
  ['Math.max({a})', /holds facts in braces, numbers/],
  ['{a} / 0', /has no finite value/],
  [`${'('.repeat(600)}1${')'.repeat(600)}`, /has 1201 characters; 1000 are the most/],
])('%s is an error with a message', (formula, message) => {
  expect(() => evaluateFormula(formula, value)).toThrow(message);
});

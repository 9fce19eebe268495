import { expect, test } from 'vitest';
import { amountFormat } from '../../../src/figures/plots/amounts.ts';

test('small numbers of an axis differ', () => {
  const { plain } = amountFormat('en', '0.004%');
  expect([0, 0.002, 0.004, 0.05, 1.234].map(plain)).toEqual([
    '0',
    '0.002',
    '0.004',
    '0.05',
    '1.23',
  ]);
});

test('a negative number of an axis has the minus sign of printed texts, before a currency', () => {
  const english = amountFormat('en', '−$4.5bn');
  expect(english.plain(-4.5)).toBe('−4.5');
  expect(english.withUnit(-1200)).toBe('−$1,200bn');
  expect(english.withUnit(3)).toBe('$3bn');
  const french = amountFormat('fr', '+\u00A015\u00A0Md$');
  expect(french.plain(-4.5)).toBe('−4,5');
  expect(french.withUnit(-20)).toBe('−20\u00A0Md$');
});

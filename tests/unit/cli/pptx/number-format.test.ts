import { expect, test } from 'vitest';
import { formatCode } from '../../../../src/cli/pptx/chart/labels.ts';

test.each([
  ['75\u00A0%', 75, '0"\u00A0%"'],
  ['$20bn', 20, '"$"0"bn"'],
  ['1,5\u00A0Md$', 1.5, '0.0"\u00A0Md$"'],
  ['12\u202F500\u00A0m', 12500, '#,##0"\u00A0m"'],
  ['−3,5 M€', -3.5, '0.0" M€"'],
  ['+\u00A015 Md$', 15, '"+\u00A0"0" Md$"'],
  ['trois', 3, 'General'],
])('%j is the value %d in the format %s', (text, value, code) => {
  expect(formatCode(text, value)).toBe(code);
});

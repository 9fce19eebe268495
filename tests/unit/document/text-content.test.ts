import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { textContent } from '../../../src/document/text-content.ts';

test('the text of a page is what it shows, without attributes and data', () => {
  const page = [
    h('title', 'Ø'),
    h('p', { title: '漢' }, ['Łódź ', h('strong', '< 1')]),
    h('script', { type: 'application/json' }, '{"a":1}'),
  ];
  expect(textContent(page)).toBe('Ø Łódź  < 1');
});

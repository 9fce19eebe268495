import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { factsData } from '../../../src/document/data-blocks.ts';

test('a fact without a number is written once for the figures, a number in all its forms', () => {
  const fact = { nature: 'reported', source: 'paper' } as const;
  const silent = { ...fact, id: 'silent', statement: 'Nothing is counted' };
  const share = { ...fact, id: 'share', statement: 'A share', value: 75 };
  const facts = [
    { ...silent, text: silent.statement, short: silent.statement },
    { ...share, text: '75 per cent', short: '75%' },
  ];
  const block = factsData({ lang: 'en', facts: new Map(facts.map((one) => [one.id, one])) });
  expect(JSON.parse(toHtml(block.children))).toEqual({
    lang: 'en',
    facts: [silent, { ...share, text: '75 per cent', short: '75%' }],
  });
});

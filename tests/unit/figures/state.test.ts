import { expect, test } from 'vitest';
import { stateOf } from '../../../src/figures/state.ts';

const figure = { states: ['before', 'after'] } as const;

test('a figure shows the state asked for', () => {
  expect(stateOf(figure, 'before')).toBe('before');
});

test.each([undefined, '', 'never'])('a figure asked for “%s” shows itself whole', (asked) => {
  expect(stateOf(figure, asked)).toBe('after');
});

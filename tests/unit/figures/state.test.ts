import { expect, test } from 'vitest';
import { stateOf } from '../../../src/figures/state.ts';

const figure = { states: ['before', 'after'] } as const;

test('a figure shows the requested state', () => {
  expect(stateOf(figure, 'before')).toBe('before');
});

test.each([undefined, '', 'never'])(
  'the state “%s” does not exist, and the figure is shown complete',
  (requested) => {
    expect(stateOf(figure, requested)).toBe('after');
  },
);

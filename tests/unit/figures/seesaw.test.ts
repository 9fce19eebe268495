import { expect, test } from 'vitest';
import { drawn } from './support/drawn.ts';
import { figure, themeAt } from './support/figures.ts';

const theme = themeAt();

/** How far the two loads stand from level: the left one's bottom above the right one's, in pixels. */
function slope(state: string): number {
  const { texts } = drawn(figure('bascule'), state, theme);
  const left = texts.find(({ text }) => text.startsWith('fournisseurs'));
  const right = texts.find(({ text }) => text.startsWith('Stargate'));
  return (right?.bottom ?? 0) - (left?.bottom ?? 0);
}

test('the plank tips towards the greater part once it lies on it', () => {
  expect(slope('2030')).toBeGreaterThan(theme.size / 2);
});

test('a label with the sign of an actor keeps clear of it', () => {
  const { texts, styles } = drawn(figure('part-stargate'), '2030', theme);
  const name = texts.find(({ text }) => text === 'Stargate');
  const number = texts.find(({ text }) => text.startsWith('75'));
  expect(styles).toContain('role:actor-1');
  expect((name?.left ?? 0) - (number?.left ?? 0)).toBeGreaterThan(theme.size);
});

import { expect, test } from 'vitest';
import { drawn } from './support/drawn.ts';
import { figure, GALLERY_FIGURES, themeAt } from './support/figures.ts';

const theme = themeAt();

/** Height of the left load's bottom above the right one's, in pixels. */
function slope(state: string): number {
  const { texts } = drawn(figure('mix'), state, theme);
  const left = texts.find(({ text }) => text.startsWith('autres'));
  const right = texts.find(({ text }) => text.startsWith('Citerne'));
  return (right?.bottom ?? 0) - (left?.bottom ?? 0);
}

test('the plank tilts towards the larger part in the last state', () => {
  expect(slope('2030')).toBeGreaterThan(theme.size / 2);
});

test('a label with the symbol of an actor does not overlap it', () => {
  const { texts, styles } = drawn(GALLERY_FIGURES.figure('part-of-whole'), 'all', theme);
  const name = texts.find(({ text }) => text === 'By bicycle');
  const number = texts.find(({ text }) => text.startsWith('62'));
  expect(styles).toContain('role:actor-1');
  expect((name?.left ?? 0) - (number?.left ?? 0)).toBeGreaterThan(theme.size);
});

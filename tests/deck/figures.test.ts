import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testFigures } from '../unit/figures/support/figure-tests.ts';
import { testLabels } from '../unit/figures/support/label-collisions.ts';
import { DECK_FIGURES } from './support/figures.ts';

test('every file of slides/figures/ is a figure in every language', () => {
  const folder = 'slides/figures';
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.replace(/\.ts$/, ''))
    : [];
  for (const lang of DECK_FIGURES.languages) {
    expect([...DECK_FIGURES.figuresIn(lang).keys()].sort(), lang).toEqual(names.sort());
  }
});

testFigures(DECK_FIGURES);
testLabels(DECK_FIGURES);

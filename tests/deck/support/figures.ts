import { resolve } from 'node:path';
import type { FigureDefinition } from '../../../src/figures/definition.ts';
import { deckFigures } from '../../unit/figures/support/deck-figures.ts';

/** The figures of the deck in `slides/`. */
export const DECK_FIGURES = deckFigures(
  resolve('slides'),
  import.meta.glob<FigureDefinition>('/slides/figures/*.ts', { eager: true, import: 'default' }),
);

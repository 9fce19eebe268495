import { testFigures } from '../unit/figures/support/figure-tests.ts';
import { DECK_FIGURES } from './support/figures.ts';

testFigures(DECK_FIGURES);

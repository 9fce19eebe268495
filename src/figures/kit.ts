// The one door for slides/figures/: all that a figure file may use.
export { defineFigure } from './definition.ts';
export { hatchedBars } from './hatch.ts';
export { type Label, labels } from './labels.ts';
export { bareScale, fontOf, timeScale } from './scales.ts';

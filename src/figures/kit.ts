// The one door for slides/figures/: all that a figure file may use.
export { bareAxes } from './bare-axes.ts';
export { defineFigure, drawing } from './definition.ts';
export { hatchedArea } from './hatched-area.ts';
export { hatchedBars } from './hatched-bars.ts';
export { type Label, labels } from './labels.ts';
export { bareScale, lineScale } from './scales.ts';
export { PLANK, seesaw } from './seesaw.ts';
export { span } from './span.ts';
export { timeScale } from './time-scale.ts';

// The only module that files in slides/figures/ import.

export { defineFigure, drawing, type Point } from './definition.ts';
export { bareAxes } from './drawing/bare-axes.ts';
export { hatchedArea } from './drawing/hatched-area.ts';
export { hatchedBars } from './drawing/hatched-bars.ts';
export { type Label, labels } from './drawing/labels.ts';
export { bareScale, lineScale } from './drawing/scales.ts';
export { PLANK, seesaw } from './drawing/seesaw.ts';
export { span } from './drawing/span.ts';
export { timeScale } from './drawing/time-scale.ts';

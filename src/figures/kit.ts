// The only module that files in slides/figures/ import.

export { defineFigure, drawing, type Point } from './definition.ts';
export { bareAxes } from './drawing/bare-axes.ts';
export { hatchedArea } from './drawing/hatched-area.ts';
export { hatchedBars } from './drawing/hatched-bars.ts';
export { bareScale, lineScale } from './drawing/scales.ts';
export { PLANK, seesaw } from './drawing/seesaw.ts';
export { span } from './drawing/span.ts';
export { timeScale } from './drawing/time-scale.ts';
export { valueScale } from './drawing/value-scale.ts';
export { yearScale } from './drawing/year-scale.ts';
export type { Label } from './labels/label.ts';
export { labels } from './labels/labels.ts';
export { amountFormat } from './plots/amounts.ts';
export { barChart, barRows, barSheet } from './plots/bar-chart.ts';
export type { BarRow } from './plots/bars.ts';
export { type Change, changeBars, changeRows, changeSheet } from './plots/change-bars.ts';
export { lineChart, lineRows, lineSheet, type TimeLine } from './plots/line-chart.ts';
export { partOfWhole, partRows, partSheet } from './plots/part-of-whole.ts';
export type { Parts } from './plots/parts.ts';
export { type Schematic, schematic, schematicMarks } from './plots/schematic.ts';
export { smallMultipleRows, smallMultiples } from './plots/small-multiples.ts';
export { type TimelineEvent, timeline, timelineRows, timelineSheet } from './plots/timeline.ts';
export { type TippingShare, tippingRows, tippingShare } from './plots/tipping-share.ts';

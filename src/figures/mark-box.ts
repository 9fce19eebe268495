import { BarElement, type Chart } from 'chart.js';
import { boxOfBar } from './bar-box.ts';
import { boxBetween } from './chart-point.ts';
import type { Mark } from './definition.ts';
import type { Box } from './drawing/hatch.ts';

/** The box of a mark on the canvas, in pixels; that of a point has no extent. Undefined if it is not drawn. */
export function boxOfMark(chart: Chart, mark: Mark): Box | undefined {
  if ('from' in mark) return boxBetween(chart, mark.from, mark.to);
  const element = chart.getDatasetMeta(mark.dataset)?.data[mark.index];
  if (!element) return undefined;
  if (element instanceof BarElement) return boxOfBar(element);
  return { left: element.x, top: element.y, width: 0, height: 0 };
}

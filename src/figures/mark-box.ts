import { BarElement, type Chart } from 'chart.js';
import { boxOfBar } from './bar-box.ts';
import { boxBetween } from './chart-point.ts';
import type { Mark } from './definition.ts';
import type { Box } from './drawing/hatch.ts';

/** Where a mark is on the canvas, in pixels; a point is a box without extent. */
export function boxOfMark(chart: Chart, mark: Mark): Box | undefined {
  if ('from' in mark) return boxBetween(chart, mark.from, mark.to);
  const element = chart.getDatasetMeta(mark.dataset)?.data[mark.index];
  if (!element) return undefined;
  if (element instanceof BarElement) return boxOfBar(element);
  return { left: element.x, top: element.y, width: 0, height: 0 };
}

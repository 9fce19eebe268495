import type { Chart, Scale } from 'chart.js';
import type { Edges } from './collisions.ts';

const PLACED = new WeakMap<Chart, Edges[]>();

/** The boxes of the labels that are placed on a chart in the current drawing, and of its axes; later ones avoid them. */
export function placedOn(chart: Chart): Edges[] {
  const placed = PLACED.get(chart) ?? Object.values(chart.scales).flatMap(tickLabels);
  PLACED.set(chart, placed);
  return placed;
}

/** The boxes of the labels of a scale's ticks. */
function tickLabels(scale: Scale): Edges[] {
  if (!scale.options.display) return [];
  const { ctx, chart } = scale;
  return scale.getLabelItems(chart.chartArea).flatMap(({ label, font, options, textOffset }) => {
    const lines = [label].flat();
    if (lines.every((line) => line === '')) return [];
    ctx.save();
    ctx.font = font.string;
    const width = Math.max(...lines.map((line) => ctx.measureText(line).width));
    ctx.restore();
    const [x, y] = options.translation ?? [0, 0];
    const left =
      x - width * { left: 0, start: 0, center: 0.5, right: 1, end: 1 }[options.textAlign ?? 'left'];
    const middle = y + textOffset;
    const height = Number(font.lineHeight);
    const top =
      middle -
      height *
        { top: 0, hanging: 0, middle: 0.5, bottom: 1, alphabetic: 1, ideographic: 1 }[
          options.textBaseline ?? 'middle'
        ];
    return [{ left, top, right: left + width, bottom: top + height * lines.length }];
  });
}

/** Forgets the labels of the last drawing. */
export function startLabels(chart: Chart): void {
  PLACED.delete(chart);
}

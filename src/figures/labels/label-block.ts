import type { Chart } from 'chart.js';
import { type ChartPoint, pixelAt } from '../chart-point.ts';
import type { FigureTheme } from '../definition.ts';
import type { Placeable } from './arrange.ts';
import { inkOf } from './ink.ts';
import { fontOf, type Label, LINE_HEIGHT, SYMBOL_WIDTH } from './label.ts';
import { wrapText } from './wrap-text.ts';

/** Smallest size of a label, in multiples of the theme's size: the smallest text on a slide. */
const LEAST_SIZE = 0.75;

/** A label in one size. */
export interface Lines {
  /** The point that the label is for, in pixels. */
  readonly point: ChartPoint;
  readonly texts: readonly string[];
  readonly size: number;
  readonly width: number;
  /** By how much the ink of the first line is below the top of the block, in pixels. */
  readonly inset: number;
}

/** A label as it is to be placed on a chart. */
export function placeable(chart: Chart, theme: FigureTheme, label: Label): Placeable<Lines> {
  const { ctx } = chart;
  const at = pixelAt(chart, label, label.scales);
  const x = label.x === Number.NEGATIVE_INFINITY ? 0 : at.x;
  const y =
    label.y === Number.POSITIVE_INFINITY ? (chart.scales[label.scales?.y ?? 'y']?.top ?? 0) : at.y;
  const wanted = label.size ?? 1;
  return {
    least: Math.min(1, LEAST_SIZE / wanted),
    isOptional: label.isOptional ?? false,
    blockAt(scale) {
      const size = wanted * scale * theme.size;
      ctx.save();
      ctx.font = fontOf(label, size, theme);
      const widthOf = (text: string) => ctx.measureText(text).width;
      const most = Math.min((label.wrap ?? Number.POSITIVE_INFINITY) * theme.size, chart.width);
      const texts = wrapText(label.text, most, widthOf);
      const width = (label.sign ? size * SYMBOL_WIDTH : 0) + Math.max(...texts.map(widthOf));
      ctx.restore();
      const height = size * LINE_HEIGHT * texts.length;
      const left =
        x +
        (label.dx ?? 0) * theme.size -
        { left: 0, center: width / 2, right: width }[label.align ?? 'center'];
      const top =
        y +
        (label.dy ?? 0) * theme.size -
        { top: 0, middle: height / 2, bottom: height }[label.edge ?? 'middle'];
      // The middle of a line is 0.275 above its baseline, as canvases and `SvgContext` draw it.
      const baseline = size * (LINE_HEIGHT / 2 + 0.275);
      const inset = baseline - size * inkOf(texts[0] ?? '').above;
      const below = size * LINE_HEIGHT - baseline - size * inkOf(texts.at(-1) ?? '').below;
      const box = { left, top: top + inset, right: left + width, bottom: top + height - below };
      const other = { ...box, top: 2 * y - box.bottom, bottom: 2 * y - box.top };
      return {
        box,
        ...(label.flips ? { other } : {}),
        lines: { point: { x, y }, texts, size, width, inset },
      };
    },
  };
}

import type { ChartConfiguration } from 'chart.js';
import { drawing, type FigureTheme } from '../definition.ts';
import { bareScale } from '../drawing/scales.ts';
import { numbersBeside, valueScale } from '../drawing/value-scale.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { type Bar, type BarChart, barsOf, extentOf, FILLED, formatOf, valueLabel } from './bars.ts';
import { widest } from './datum.ts';

/** The least size of the names below bars, and the space between two, in multiples of the theme's size. */
const LEAST_NAME = 0.75;
const NAME_GAP = 0.34;

/** The next of 1, 2, 5, 10, 20 …: what the greatest number of an axis may be. */
function roundedUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-9)));
  return power * ([1, 2, 5].find((digit) => digit * power >= value) ?? 10);
}

/** Bars that stand beside one another, with their names below them. */
export function verticalBars(
  theme: FigureTheme,
  chart: BarChart,
  bars: readonly Bar[],
): ChartConfiguration {
  const { size, width, height } = theme;
  const extent = extentOf(bars);
  const format = formatOf(chart, bars);
  const columns = width / size;
  const left = chart.axis ? numbersBeside(theme, format.withUnit(roundedUp(extent.max))).room : 0;
  const place = (columns - left) / bars.length;
  const wrap = Math.max(2, place - 0.6);
  // All names have the same size, in which the longest word fits the place of its bar.
  const areNumbers = bars.every(({ label }) => /^\d+$/.test(label));
  // Digits are wider than letters.
  const word = widest(bars.flatMap(({ label }) => label.split(' '))) * (areNumbers ? 1.15 : 1);
  const fitting = (place - NAME_GAP) / word;
  const nameSize = Math.max(LEAST_NAME, Math.min(1, fitting));
  // Of years, which go without saying, every second one is enough.
  const stride = areNumbers && fitting < LEAST_NAME ? 2 : 1;
  const lines = Math.max(
    ...bars.map(({ label }) => Math.min(3, Math.ceil((widest([label]) * nameSize) / wrap))),
  );
  // The values of bars that go down are between them and the names.
  const belowBars = bars.some(({ value = 0 }) => value < 0) ? 1.3 : 0;
  const below = belowBars + lines * 1.2 + 0.5;
  const above = 1.5;
  const { dataset, plugin } = barsOf(
    theme,
    bars,
    extent,
    Math.min(6, place * FILLED) * size,
    (bar, from, to) => ({ x: bar.place, y: from === 0 ? to : [from, to] }),
  );
  const texts = bars.flatMap((bar): Label[] => {
    const { at, ...style } = valueLabel(bar, extent);
    const name: Label = {
      x: bar.place,
      y: extent.min,
      dy: 0.4 + belowBars,
      edge: 'top',
      text: bar.label,
      size: nameSize,
      wrap,
    };
    const names = bar.place % stride === 0 ? [name] : [];
    if (!bar.isShown) return names;
    const isBelow = bar.value !== undefined && bar.value < 0;
    const edge = bar.value === undefined ? 'middle' : isBelow ? 'top' : 'bottom';
    return [
      ...names,
      {
        ...style,
        x: bar.place,
        y: at,
        edge,
        dy: bar.value === undefined ? 0 : isBelow ? 0.2 : -0.1,
        text: bar.text,
        wrap,
      },
    ];
  });
  return drawing({
    type: 'bar',
    data: { datasets: [dataset] },
    options: {
      layout: { padding: { top: above * size, bottom: below * size } },
      scales: {
        x: bareScale(-0.5, bars.length - 0.5),
        y: chart.axis
          ? valueScale(theme, {
              ...extent,
              format,
              length: height / size - above - below,
              axis: 'y',
            })
          : bareScale(extent.min, extent.max),
      },
    },
    plugins: [plugin, labels(theme, texts)],
  });
}

import type { ChartConfiguration } from 'chart.js';
import { drawing, type FigureTheme } from '../definition.ts';
import { bareScale } from '../drawing/scales.ts';
import { span } from '../drawing/span.ts';
import { valueScale } from '../drawing/value-scale.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { type Bar, type BarChart, barsOf, extentOf, FILLED, formatOf, valueLabel } from './bars.ts';
import { NARROW_COLUMNS, widest } from './datum.ts';

/** Bars that lie below one another, with their names left of them, or above them in a narrow drawing. */
export function horizontalBars(
  theme: FigureTheme,
  chart: BarChart,
  bars: readonly Bar[],
): ChartConfiguration {
  const { size, width, height } = theme;
  const columns = width / size;
  const isNarrow = columns < NARROW_COLUMNS;
  const extent = extentOf(bars);
  const format = formatOf(chart, bars);
  // Narrow drawings have the names above the bars.
  const names = isNarrow
    ? 0.1
    : Math.min(columns * 0.34, widest(bars.map(({ label }) => label)) + 1);
  const values = Math.min(
    columns * 0.4,
    widest(bars.filter(({ value }) => value !== undefined).map(({ text }) => text)) + 0.8,
  );
  const negative = extent.min < 0 ? values : 0;
  const foot = chart.axis ? 1.6 : 0;
  const place = (height / size - foot) / bars.length;
  const thick = isNarrow ? Math.min(1.5, place * 0.4) : Math.min(2.6, place * FILLED);
  const centre = isNarrow ? Math.max(0, (place - thick) / 2 - 0.1) : 0;
  const { dataset, plugin } = barsOf(theme, bars, extent, thick * size, (bar, from, to) =>
    span(from, to, (bar.place + 0.5) * place + centre),
  );
  const texts = bars.flatMap((bar): Label[] => {
    const { at, ...style } = valueLabel(bar, extent);
    const y = (bar.place + 0.5) * place + centre;
    const atLeft = { x: Number.NEGATIVE_INFINITY, y, text: bar.label } as const;
    const name: Label = isNarrow
      ? {
          ...atLeft,
          dx: 0.1,
          dy: -thick / 2 - 0.1,
          edge: 'bottom',
          align: 'left',
          size: Math.min(1, place * 0.38),
        }
      : { ...atLeft, dx: names - 0.5, align: 'right', wrap: names - 0.7 };
    if (!bar.isShown) return [name];
    const side = bar.value === undefined ? 0 : bar.value < 0 ? -1 : 1;
    return [
      name,
      {
        ...style,
        x: at,
        y,
        dx: 0.35 * side,
        align: ({ '-1': 'right', '0': 'center', '1': 'left' } as const)[side],
        text: bar.text,
      },
    ];
  });
  const plotted = columns - names - values - negative;
  return drawing({
    type: 'bar',
    data: { datasets: [dataset] },
    options: {
      indexAxis: 'y',
      layout: {
        padding: { left: (names + negative) * size, right: values * size },
      },
      scales: {
        x: chart.axis
          ? valueScale(theme, { ...extent, format, length: plotted, axis: 'x' })
          : bareScale(extent.min, extent.max),
        y: { ...bareScale(0, place * bars.length), reverse: true },
      },
    },
    plugins: [plugin, labels(theme, texts)],
  });
}

import type { ChartConfiguration } from 'chart.js';
import type { FigureRow, FigureTheme } from '../definition.ts';
import type { BarChart, BarRow } from './bars.ts';
import { datumOf } from './datum.ts';
import { horizontalBars } from './horizontal-bars.ts';
import { verticalBars } from './vertical-bars.ts';

/** The rows of the data table of a bar chart, with the bars as their hotspots. */
export function barRows(rows: readonly BarRow[]): FigureRow[] {
  return rows.map(({ label, value }, index) => ({ label, value, at: { dataset: 0, index } }));
}

/** Bars by category: reported values are solid, forecasts striped, and what is not published is dashed. */
export function barChart(theme: FigureTheme, chart: BarChart): ChartConfiguration {
  const { rows, color = 'actor-1', shown = rows.length } = chart;
  const bars = rows.map((row, place) => ({
    ...datumOf(row.value),
    label: row.label,
    color: row.color ?? color,
    place,
    isShown: place < shown,
  }));
  return chart.direction === 'vertical'
    ? verticalBars(theme, chart, bars)
    : horizontalBars(theme, chart, bars);
}

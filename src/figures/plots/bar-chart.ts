import type { ChartConfiguration } from 'chart.js';
import type { ChartSheet, FigureRow, FigureTheme } from '../definition.ts';
import type { BarChart, BarRow } from './bars.ts';
import { datumOf } from './datum.ts';
import { horizontalBars } from './horizontal-bars.ts';
import { verticalBars } from './vertical-bars.ts';

/** The rows of the data table of a bar chart, with the bars as their hotspots. */
export function barRows(rows: readonly BarRow[]): FigureRow[] {
  return rows.map(({ label, value }, index) => ({ label, value, at: { dataset: 0, index } }));
}

/** The sheet of a bar chart. */
export function barSheet({
  rows,
  color = 'actor-1',
  direction = 'horizontal',
}: Pick<BarChart, 'rows' | 'color' | 'direction'>): ChartSheet {
  const isKnown = ({ value }: BarRow) => typeof value !== 'string' && value.value !== undefined;
  return {
    type: 'bars',
    direction,
    categories: rows.map(({ label }) => label),
    series: [
      {
        name: '',
        color: rows.map((row) => row.color ?? color),
        rows: rows.map((row, index) => (isKnown(row) ? index : undefined)),
      },
    ],
  };
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

import type { ChartConfiguration } from 'chart.js';
import {
  type ChartSheet,
  type ColorRole,
  drawing,
  type FigureRow,
  type FigureTheme,
} from '../definition.ts';
import { hatchedBars } from '../drawing/hatched-bars.ts';
import { bareScale, lineScale } from '../drawing/scales.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { NARROW_COLUMNS } from './datum.ts';
import { COLORS, limitsOf, type Parts, partDatasets, partHatching, signOf } from './parts.ts';

/** The rows of the data table of a part and the rest, with the two parts of the bar as their hotspots. */
export function partRows({ part, rest }: Parts): FigureRow[] {
  return [part, rest].map(({ label, value }, dataset) => ({
    label,
    value,
    at: { dataset, index: 0 },
  }));
}

/** The sheet of a part and the rest: one bar in two parts. */
export function partSheet({ part, rest }: Parts): ChartSheet {
  const column = ({ label, color }: Parts['rest'], row: number, usual: ColorRole) => ({
    name: label,
    color: color ?? usual,
    rows: [row],
  });
  return {
    type: 'parts',
    direction: 'horizontal',
    categories: [String(part.value.year ?? '')],
    series: [column(rest, 1, COLORS.rest), column(part, 0, COLORS.part)],
  };
}

/** A part of a whole: one bar in two parts, with the part's number as large as there is room for. */
export function partOfWhole(theme: FigureTheme, parts: Parts): ChartConfiguration {
  const { part, rest } = parts;
  const { border, whole } = limitsOf(parts);
  const columns = theme.width / theme.size;
  const rows = theme.height / theme.size;
  const isNarrow = columns < NARROW_COLUMNS;
  // From top to bottom, in lines: numbers, bar, names.
  const names = isNarrow ? 3.6 : 3;
  const number = Math.min(columns * 0.2, (rows - names) * 0.52);
  const thick = Math.min(rows - number * 0.95 - names - 0.4, rows * 0.42);
  const top = rows - names - thick;
  // Digits stand higher than the line they are written on.
  const above = (size: number) =>
    ({ y: top, dy: size * 0.19 - 0.3, edge: 'bottom', align: 'left', size }) as const;
  const below = { y: top + thick, dy: 0.35, edge: 'top', align: 'left' } as const;
  const texts: Label[] = [
    { ...above(number), text: part.value.short, x: border, weight: 800 },
    { ...above(number * 0.42), text: rest.value.short, x: 0, weight: 700 },
    { ...below, text: part.label, x: border, size: 1.5, weight: 750, ...signOf(parts) },
    isNarrow
      ? { ...below, text: rest.label, x: 0, dy: 2.1 }
      : { ...below, text: rest.label, x: 0, wrap: columns / 4 - 1 },
  ];
  return drawing({
    type: 'bar',
    data: { datasets: partDatasets(theme, parts, { y: top + thick / 2, thick }) },
    options: {
      indexAxis: 'y',
      scales: { x: bareScale(0, whole), y: lineScale(theme) },
    },
    plugins: [hatchedBars(theme, partHatching(parts, 0)), labels(theme, texts)],
  });
}

import { type Box, boxAround } from '../../../slide-content/box.ts';
import type {
  DrawingItem,
  DrawnChart,
  ShapeItem,
  TextItem,
} from '../../../slide-content/content.ts';
import { textOf } from '../../../slide-content/text-of.ts';

/** The place of a chart's axes on the slide, and what they begin and end with, so that data are where the deck has them. */
export interface Plot {
  readonly box: Box;
  readonly values: { readonly min: number; readonly max: number };
  /** For points and lines, the axis of numbers that the categories are on. */
  readonly places: { readonly min: number; readonly max: number };
  /** Space between bars, in percent of their width. */
  readonly gap: number;
}

/** A datum that is drawn. */
export interface DrawnDatum {
  readonly series: number;
  readonly category: number;
  readonly value: number;
  readonly text: string;
  readonly mark: Box;
}

/** The labels of data, by `keyOfDatum`. */
export type Labels = ReadonlyMap<string, TextItem>;

export const keyOfDatum = ({ series, category }: DrawnDatum) => `${series} ${category}`;

/** All data of a chart that are drawn. */
export function drawnData({ sheet, marks }: DrawnChart): DrawnDatum[] {
  return sheet.series.flatMap(({ rows }, series) =>
    rows.flatMap((row, category) => {
      const [datum, mark] = row === undefined ? [] : [sheet.rows[row], marks[row]];
      return datum?.value === undefined || !mark
        ? []
        : [{ series, category, value: datum.value, text: datum.text, mark }];
    }),
  );
}

/** Works out the axes from the places of the data; undefined where they say too little, for instance one point. */
export function plotOf(chart: DrawnChart): Plot | undefined {
  const data = drawnData(chart);
  switch (chart.sheet.type) {
    case 'bars':
      return plotOfBars(chart, data);
    case 'parts':
      return plotOfParts(data);
    case 'points':
    case 'line':
      return plotOfPoints(chart, data);
  }
}

function plotOfBars({ sheet }: DrawnChart, data: readonly DrawnDatum[]): Plot | undefined {
  const highest = [...data].sort((one, other) => Math.abs(other.value) - Math.abs(one.value))[0];
  if (!highest || highest.value === 0) return undefined;
  const isUpright = sheet.direction === 'vertical';
  const along = ({ mark }: DrawnDatum) =>
    isUpright ? mark.x + mark.width / 2 : mark.y + mark.height / 2;
  const thick = isUpright ? highest.mark.width : highest.mark.height;
  const [first, last] = [data[0], data.at(-1)];
  if (!first || !last) return undefined;
  const step =
    first.category === last.category
      ? thick / 0.62
      : (along(last) - along(first)) / (last.category - first.category);
  const start = along(first) - (first.category + 0.5) * step;
  const values = data.map(({ value }) => value);
  const [min, max] = [Math.min(0, ...values), Math.max(0, ...values)];
  const length = (isUpright ? highest.mark.height : highest.mark.width) / Math.abs(highest.value);
  const { mark } = highest;
  const zero = isUpright
    ? highest.value > 0
      ? mark.y + mark.height
      : mark.y
    : highest.value > 0
      ? mark.x
      : mark.x + mark.width;
  const size = step * sheet.categories.length;
  return {
    box: isUpright
      ? { x: start, y: zero - max * length, width: size, height: (max - min) * length }
      : { x: zero + min * length, y: start, width: (max - min) * length, height: size },
    values: { min, max },
    places: { min: 0, max: sheet.categories.length },
    gap: Math.max(0, Math.round((step / thick - 1) * 100)),
  };
}

function plotOfParts(data: readonly DrawnDatum[]): Plot | undefined {
  if (data.length === 0) return undefined;
  const total = data.reduce((sum, { value }) => sum + value, 0);
  const box = boxAround(data.map(({ mark }) => mark));
  return { box, values: { min: 0, max: total }, places: { min: 0, max: 1 }, gap: 0 };
}

function plotOfPoints({ sheet }: DrawnChart, data: readonly DrawnDatum[]): Plot | undefined {
  const at = ({ category }: DrawnDatum) => Number(sheet.categories[category]);
  const sorted = [...data].sort((one, other) => at(one) - at(other));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || at(first) === at(last)) return undefined;
  const perPlace = (last.mark.x - first.mark.x) / (at(last) - at(first));
  const margin = (at(last) - at(first)) * 0.05;
  const places = { min: at(first) - margin, max: at(last) + margin };
  const x = first.mark.x - margin * perPlace;
  const width = (places.max - places.min) * perPlace;
  if (sheet.type === 'points') {
    const height = 40;
    return {
      box: { x, y: first.mark.y - height / 2, width, height },
      values: { min: -1, max: 1 },
      places,
      gap: 0,
    };
  }
  const byValue = [...data].sort((one, other) => one.value - other.value);
  const [lowest, highest] = [byValue[0], byValue.at(-1)];
  if (!lowest || !highest || lowest.value === highest.value) return undefined;
  const perValue = (lowest.mark.y - highest.mark.y) / (highest.value - lowest.value);
  const values = { min: Math.min(0, lowest.value), max: Math.max(0, highest.value) };
  const top = highest.mark.y - (values.max - highest.value) * perValue;
  return {
    box: { x, y: top, width, height: (values.max - values.min) * perValue },
    values,
    places,
    gap: 0,
  };
}

/** How far a shape may reach beyond the datum that it draws: half of a line around it. */
const REACH = 5;

/** What of a drawing its chart does not draw: axes, notes, names, and what stands for unpublished values. */
export function besideChart(
  { items }: DrawingItem,
  chart: DrawnChart,
  plot: Plot,
  labels: Labels,
): (ShapeItem | TextItem)[] {
  const taken = new Set<unknown>(labels.values());
  const marks = drawnData(chart).map(({ mark }) => mark);
  const backgrounds = [...labels.values()].map(({ box }) => box);
  return items.filter((item) => {
    if (item.kind === 'text') return !taken.has(item);
    if (backgrounds.some((background) => isLabelBackground(item, background))) return false;
    if (chart.sheet.type === 'bars' || chart.sheet.type === 'parts') {
      return !marks.some((mark) => isWithin(item.box, mark));
    }
    const isPoint = marks.some((mark) => isCentredOn(item.box, mark));
    const isLine = chart.sheet.type === 'line' && isSeriesLine(item, plot);
    return !isPoint && !isLine;
  });
}

function isWithin(box: Box, mark: Box): boolean {
  return (
    box.x >= mark.x - REACH &&
    box.y >= mark.y - REACH &&
    box.x + box.width <= mark.x + mark.width + REACH &&
    box.y + box.height <= mark.y + mark.height + REACH &&
    // Ticks at the foot of a bar are as narrow.
    box.height > 1.5 * REACH
  );
}

function isCentredOn({ x, y, width, height }: Box, mark: Box): boolean {
  return (
    Math.abs(x + width / 2 - mark.x) < 3 &&
    Math.abs(y + height / 2 - mark.y) < 3 &&
    width < 60 &&
    height < 60
  );
}

/** Whether a shape is the ground on which a label stands, which its chart has no use for. */
function isLabelBackground({ box, fill, stroke }: ShapeItem, label: Box): boolean {
  return (
    fill !== undefined &&
    stroke === undefined &&
    box.width < label.width * 1.8 &&
    box.height < label.height * 1.8 &&
    distance(box, label) < label.height / 2
  );
}

/** Diameter of the points of a drawing; of one whose points are no shapes, a usual one. */
export function pointSize({ items }: DrawingItem, chart: DrawnChart): number {
  const marks = drawnData(chart).map(({ mark }) => mark);
  const point = items.find(
    (item) => item.kind === 'shape' && marks.some((mark) => isCentredOn(item.box, mark)),
  );
  return point?.box.width ?? 16;
}

/** A stroke that is neither along nor across the plot, or is broken: axes and grids are straight. */
function isSeriesLine({ box, stroke, outline }: ShapeItem, plot: Plot): boolean {
  if (!stroke || outline.type !== 'path') return false;
  const isStraight = box.width < 1 || box.height < 1;
  return !isStraight && isWithin({ ...box, height: Math.max(box.height, 2 * REACH) }, plot.box);
}

/** The text that a drawing has at each of its data, to become the label of the datum. */
export function labelsOf({ items }: DrawingItem, chart: DrawnChart): Labels {
  const found = new Map<string, TextItem>();
  if (chart.sheet.type === 'points') return found;
  const texts = items.filter((item) => item.kind === 'text');
  for (const datum of drawnData(chart)) {
    const label = texts
      .filter((text) => textOf(text.paragraphs) === datum.text && text.rotation === 0)
      .filter((text) => ![...found.values()].includes(text))
      .sort((one, other) => distance(one.box, datum.mark) - distance(other.box, datum.mark))[0];
    if (label) found.set(keyOfDatum(datum), label);
  }
  return found;
}

function distance(one: Box, other: Box): number {
  return Math.hypot(
    one.x + one.width / 2 - other.x - other.width / 2,
    one.y + one.height / 2 - other.y - other.height / 2,
  );
}

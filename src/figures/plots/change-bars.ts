import type { ChartConfiguration } from 'chart.js';
import {
  type ChartSheet,
  type ColorRole,
  drawing,
  type Fact,
  type FigureRow,
  type FigureTheme,
} from '../definition.ts';
import { barFill } from '../drawing/bar-fill.ts';
import { hatchedBars } from '../drawing/hatched-bars.ts';
import { bareScale } from '../drawing/scales.ts';
import { timeScale } from '../drawing/time-scale.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { NARROW_COLUMNS, type PlotRow } from './datum.ts';

/** A value in a year, and how it is known, for instance “forecast”. */
interface DatedValue {
  readonly value: Fact;
  readonly note: string;
}

/** The values of two years, and how much the second is of the first. */
export interface Change {
  readonly from: DatedValue;
  readonly to: DatedValue;
  /** The multiple or the difference, with its name in the data table. */
  readonly change: { readonly label: string; readonly value: Fact };
  /** The years between, and what is said of them: “not published”. */
  readonly between: PlotRow & { readonly value: string };
  readonly color?: ColorRole;
}

const pointOf = ({ value: { year = 0, value = 0 } }: DatedValue) => ({ x: year, y: value });

function placesOf({ from: before, to: after }: Change) {
  const [from, to] = [pointOf(before), pointOf(after)];
  return { from, to, middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
}

/** The rows of the data table: the first year, the years between, the second year, the change. */
export function changeRows(change: Change): FigureRow[] {
  const { from, to, middle } = placesOf(change);
  return [
    { label: String(from.x), value: change.from.value, at: { dataset: 0, index: 0 } },
    {
      ...change.between,
      at: { from: { x: from.x + 1, y: 0 }, to: { x: to.x - 1, y: to.y / 6 } },
    },
    { label: String(to.x), value: change.to.value, at: { dataset: 1, index: 0 } },
    { ...change.change, at: { from: middle, to: middle } },
  ];
}

/** The sheet of a change: a row for each year, those between without a value. */
export function changeSheet(change: Change): ChartSheet {
  const { from, to } = placesOf(change);
  const years = Array.from({ length: to.x - from.x + 1 }, (_, index) => from.x + index);
  const rows = years.map((year) => (year === from.x ? 0 : year === to.x ? 2 : undefined));
  return {
    type: 'bars',
    direction: 'vertical',
    categories: years.map(String),
    series: [{ name: '', color: change.color ?? 'actor-3', rows }],
  };
}

/** Empty years beside the bars, and the part of a year that a bar fills. */
const MARGIN = 0.7;
const FILLED = 0.72;

/**
 * Two bars at their places on an axis of time, joined by a dashed line, which gives no value for the years between.
 * @param isWhole whether the state shows the second bar and the change
 */
export function changeBars(
  theme: FigureTheme,
  { isWhole, ...change }: Change & { readonly isWhole: boolean },
): ChartConfiguration {
  const { color = 'actor-3', between } = change;
  const { from, to, middle } = placesOf(change);
  const columns = theme.width / theme.size;
  const isNarrow = columns < NARROW_COLUMNS;
  const bar = {
    grouped: false,
    inflateAmount: 0,
    barThickness: (theme.width / (to.x - from.x + 2 * MARGIN)) * FILLED,
  };
  const isHatched = ({ value }: DatedValue) => value.nature === 'forecast';
  const onBar = { edge: 'bottom', weight: 800, size: Math.min(1.7, columns * 0.08) } as const;
  const texts: Label[] = [{ ...onBar, ...from, text: change.from.value.short, ground: true }];
  if (isWhole) {
    texts.push(
      { ...onBar, ...to, text: change.to.value.short },
      { ...middle, text: change.change.value.short, size: 2.6, weight: 800, ground: true },
      { ...middle, y: 0, dy: -0.4, edge: 'bottom', text: between.value, color: 'muted' },
    );
  }
  const notes = new Map([
    [from.x, change.from.note],
    [to.x, change.to.note],
  ]);
  return drawing({
    type: 'bar',
    data: {
      datasets: [
        { ...bar, ...barFill(theme, color, isHatched(change.from)), data: [from] },
        {
          ...bar,
          ...barFill(theme, color, isHatched(change.to)),
          data: [isWhole ? to : { ...to, y: 0 }],
        },
        {
          type: 'line',
          // From edge to edge of the bars, which stand on their years.
          data: isWhole
            ? [
                { x: from.x + FILLED / 2, y: from.y },
                { x: to.x - FILLED / 2, y: to.y },
              ]
            : [],
          borderColor: theme.color('muted'),
          borderDash: [theme.size / 6, theme.size / 3],
          borderWidth: theme.size / 10,
          pointRadius: 0,
          animation: false,
        },
      ],
    },
    options: {
      layout: { padding: { top: theme.size * 2.3 } },
      scales: {
        x: timeScale(theme, {
          years: [from.x, to.x],
          before: MARGIN,
          after: MARGIN,
          word: (year) => {
            const parts = [String(year), notes.get(year)].filter((part) => part !== undefined);
            return isNarrow ? parts : parts.join(', ');
          },
        }),
        y: bareScale(0, Math.max(from.y, to.y)),
      },
    },
    plugins: [
      hatchedBars(
        theme,
        [change.from, change.to].flatMap((each, dataset) =>
          isHatched(each) ? [{ dataset, index: 0, color, as: 'forecast' as const }] : [],
        ),
      ),
      labels(theme, texts),
    ],
  });
}

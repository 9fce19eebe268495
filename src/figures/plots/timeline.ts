import type { ChartConfiguration } from 'chart.js';
import {
  type ChartSheet,
  drawing,
  type Fact,
  type FigureRow,
  type FigureTheme,
} from '../definition.ts';
import { bareScale, lineScale } from '../drawing/scales.ts';
import { timeScale } from '../drawing/time-scale.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { NARROW_COLUMNS } from './datum.ts';

/** An event on a timeline: a fact with its year. */
export interface TimelineEvent {
  /** What it is called in the data table, after its year. */
  readonly label: string;
  readonly value: Fact;
  /** How it is known, for instance “forecast”. */
  readonly note: string;
  /** What stands at its number; by default the label. */
  readonly text?: string;
}

/** The rows of the data table of a timeline, with the circles as their hotspots. */
export function timelineRows(events: readonly TimelineEvent[]): FigureRow[] {
  return events.map(({ label, value }, index) => ({
    label: `${value.year}, ${label}`,
    value,
    at: { dataset: 0, index },
  }));
}

/** The sheet of a timeline: a point for each year. */
export function timelineSheet(events: readonly TimelineEvent[]): ChartSheet {
  return {
    type: 'points',
    direction: 'horizontal',
    categories: events.map(yearOf),
    series: [{ name: '', color: 'ink', rows: events.map((_, index) => index) }],
  };
}

/** Years on an axis to scale, each with its number and what it is: a disc for what is reported, a ring for a forecast. */
export function timeline(theme: FigureTheme, events: readonly TimelineEvent[]): ChartConfiguration {
  return theme.width / theme.size < NARROW_COLUMNS
    ? vertical(theme, events)
    : horizontal(theme, events);
}

const yearOf = ({ value: { year = 0 } }: TimelineEvent) => year;

function circles(
  theme: FigureTheme,
  events: readonly TimelineEvent[],
  place: (year: number) => { x: number; y: number },
) {
  return {
    data: events.map((event) => place(yearOf(event))),
    pointRadius: theme.size * 0.6,
    pointBorderWidth: theme.size * 0.2,
    pointBorderColor: theme.color('ink'),
    pointBackgroundColor: events.map(({ value }) =>
      theme.color(value.nature === 'forecast' ? 'paper' : 'ink'),
    ),
    clip: false as const,
  };
}

/** Years from left to right. */
function horizontal(theme: FigureTheme, events: readonly TimelineEvent[]): ChartConfiguration {
  const rows = theme.height / theme.size;
  // Lower drawings have smaller numbers.
  const share = Math.min(1, rows / 13.6);
  const y = 5.6 * share + Math.max(0, (rows - 13.6) / 2);
  const wrap = theme.width / theme.size / 3.6;
  const texts = events.flatMap((event): Label[] => {
    const { value, note, text = event.label } = event;
    const at = { x: yearOf(event), y } as const;
    return [
      { ...at, dy: -4.5 * share, edge: 'bottom', text: note, color: 'muted' },
      { ...at, dy: -0.7, edge: 'bottom', text: value.short, size: 3.2 * share, weight: 800 },
      { ...at, dy: Math.max(2.25, 2.55 * share), edge: 'top', text, wrap },
    ];
  });
  const years = events.map(yearOf);
  const time = timeScale(theme, { years, before: 1.2, after: 1.2, padding: 0.45 });
  return drawing({
    type: 'scatter',
    data: { datasets: [circles(theme, events, (x) => ({ x, y }))] },
    options: { scales: { x: { ...time, position: { y } }, y: lineScale(theme) } },
    plugins: [labels(theme, texts)],
  });
}

/** Years from top to bottom, for narrow drawings; what is said stands to their right. */
function vertical(theme: FigureTheme, events: readonly TimelineEvent[]): ChartConfiguration {
  const columns = theme.width / theme.size;
  const head = 1.8;
  const tail = columns < 20 ? 5.2 : 4.2;
  const years = events.map(yearOf);
  const perYear =
    (theme.height / theme.size - head - tail) /
    Math.max(1, Math.max(...years) - Math.min(...years));
  const texts = events.flatMap((event): Label[] => {
    const { value, note, text = event.label } = event;
    const at = { x: 0, y: yearOf(event), dx: 1.2, align: 'left', wrap: columns - 5.8 } as const;
    const heading = `${value.short}, ${note}`;
    return [
      { ...at, dy: 0.35, edge: 'bottom', text: heading, size: 1.2, weight: 750 },
      { ...at, dy: 0.4, edge: 'top', text },
    ];
  });
  const [before, after] = [head / perYear, tail / perYear];
  const time = timeScale(theme, { years, before, after, padding: 0.45 });
  return drawing({
    type: 'scatter',
    data: { datasets: [circles(theme, events, (y) => ({ x: 0, y }))] },
    options: { scales: { y: { ...time, reverse: true }, x: bareScale(0, 1) } },
    plugins: [labels(theme, texts)],
  });
}

import type { ChartConfiguration } from 'chart.js';
import { drawing, type FigureRow, type FigureTheme } from '../definition.ts';
import { hatchedBars } from '../drawing/hatched-bars.ts';
import { bareScale, lineScale } from '../drawing/scales.ts';
import { PLANK, seesaw } from '../drawing/seesaw.ts';
import { span } from '../drawing/span.ts';
import type { Label } from '../labels/label.ts';
import { labels } from '../labels/labels.ts';
import { NARROW_COLUMNS } from './datum.ts';
import {
  horizontalBar,
  limitsOf,
  type Parts,
  partDatasets,
  partHatching,
  signOf,
} from './parts.ts';

/** A whole whose split is not known at first, and later tips to one of its parts. */
export interface TippingShare extends Parts {
  /** When the split is not known, and what is said of it. */
  readonly before: { readonly label: string; readonly value: string };
  /** When it is known, and how: `2030`, `forecast`. */
  readonly after: { readonly label: string; readonly note: string };
}

/** The rows of the data table: before, the part, the rest. */
export function tippingRows({ before, after, part, rest }: TippingShare): FigureRow[] {
  const later = [part, rest].map(({ label, value }) => ({
    label: `${after.label}, ${label}`,
    value,
  }));
  return [before, ...later].map((row, dataset) => ({ ...row, at: { dataset, index: 0 } }));
}

/**
 * Two bars: above, one of which only is known that its split is not; below, one in two parts on a seesaw, whose slope
 * illustrates on which side more is and is not to scale. @param isTipped whether the state shows the parts
 */
export function tippingShare(
  theme: FigureTheme,
  { before, after, isTipped, ...parts }: TippingShare & { readonly isTipped: boolean },
): ChartConfiguration {
  const { part, rest } = parts;
  const { border, whole } = limitsOf(parts);
  const columns = theme.width / theme.size;
  const rows = theme.height / theme.size;
  const isNarrow = columns < NARROW_COLUMNS;
  // From top to bottom, in lines: heading, bar, gap, heading, what lies on the plank, plank, pivot.
  const heading = 1.7;
  const drop = Math.min(1, columns * 0.035);
  const foot = isNarrow ? 1.6 : 1.2;
  const below = PLANK + Math.max(drop, foot);
  const under = isNarrow ? 1.6 : 0;
  const thick = (rows - 2 * heading - 0.4 - drop - below - under) / 2;
  const bar = heading + thick / 2;
  const plank = rows - under - below;
  const beam = plank - thick / 2;
  const middle = whole / 2;
  const head = { x: 0, edge: 'bottom', align: 'left', size: 1.2, weight: 700 } as const;
  const inBeam = { y: beam, weight: 700, ground: true } as const;
  const onBeam: Label[] = [
    {
      ...inBeam,
      x: (border + whole) / 2,
      text: `${part.label} ${part.value.short}`,
      ...signOf(parts),
      size: Math.min(1.8, columns / 14),
    },
    {
      ...inBeam,
      x: border / 2,
      ...(isNarrow
        ? { text: rest.value.short }
        : { text: `${rest.label} ${rest.value.short}`, wrap: columns / 4 - 1.5 }),
    },
  ];
  const texts: Label[] = [
    { ...head, y: bar - thick / 2, dy: -0.15, text: before.label },
    { x: middle, y: bar, text: before.value, weight: 650, size: 1.2, ground: true },
    { ...head, y: beam - thick / 2, dy: -drop - 0.15, text: `${after.label}, ${after.note}` },
  ];
  if (isNarrow && isTipped) {
    const place = { x: 0, y: rows, dy: -0.25, edge: 'bottom', align: 'left' } as const;
    texts.push({ ...place, text: rest.label, wrap: columns * 0.42 });
  }
  return drawing({
    type: 'bar',
    data: {
      datasets: [
        {
          ...horizontalBar(theme, { y: bar, thick }),
          backgroundColor: theme.color('paper'),
          data: [span(0, whole, bar)],
        },
        ...partDatasets(theme, parts, { y: beam, thick }, isTipped),
      ],
    },
    options: {
      indexAxis: 'y',
      layout: { padding: { left: theme.size * 0.15, right: theme.size * 0.15 } },
      scales: { x: bareScale(0, whole), y: lineScale(theme) },
    },
    plugins: [
      hatchedBars(theme, [{ dataset: 0, index: 0, color: 'muted', as: 'unknown' }]),
      seesaw(theme, {
        pivot: { x: middle, y: plank },
        foot,
        drop,
        weight: { dataset: 1, length: (whole - border) / whole },
        load: [
          hatchedBars(theme, partHatching(parts, 1)),
          ...(isTipped ? [labels(theme, onBeam)] : []),
        ],
      }),
      labels(theme, texts),
    ],
  });
}

import type { Scale, ScaleOptions } from 'chart.js';
import type { FigureTheme } from '../definition.ts';
import type { AmountFormat } from '../plots/amounts.ts';
import { approximateWidth } from '../plots/datum.ts';

/** An axis of values. */
export interface ValueScale {
  /** The least and the greatest value; 0 is always on the axis. */
  readonly min?: number;
  readonly max: number;
  readonly format: AmountFormat;
  /** Length of the axis in multiples of the theme's size, by which the number of lines is chosen. */
  readonly length: number;
  readonly axis: 'x' | 'y';
}

/** Length of the axis per line, in multiples of the theme's size, and the numbers of lines that are possible. */
const PER_LINE = 3.2;
const LINES = { least: 3, most: 6 };

/**
 * An axis of values with few thin lines at round numbers, as Chart.js chooses them, and one of 0 in ink. The unit is said
 * once, at the greatest number.
 */
export function valueScale(
  theme: FigureTheme,
  { min = 0, max, format, length, axis }: ValueScale,
): ScaleOptions<'linear'> {
  const wide = Math.max(PER_LINE, axis === 'x' ? 2 * approximateWidth(format.withUnit(max)) : 0);
  const lines = Math.max(LINES.least, Math.min(LINES.most, Math.floor(length / wide)));
  const isZero = ({ tick }: { tick?: { value: number } }) => tick?.value === 0;
  return {
    type: 'linear',
    axis,
    beginAtZero: true,
    // Without a greatest value, the axis would end at the largest datum instead of a round number.
    suggestedMin: Math.min(0, min),
    suggestedMax: Math.max(0, max),
    offset: false,
    grid: {
      offset: false,
      drawTicks: false,
      color: (line: object) => theme.color(isZero(line) ? 'ink' : 'line'),
      lineWidth: (line: object) => theme.size / (isZero(line) ? 12 : 24),
    },
    border: { display: false },
    ticks: {
      color: theme.color('muted'),
      font: { family: theme.family.label, size: theme.size * 0.85, weight: 450 },
      padding: theme.size * 0.4,
      autoSkip: false,
      maxRotation: 0,
      maxTicksLimit: lines,
      callback(this: Scale, value: number | string, index: number, ticks: readonly object[]) {
        const isTop = index === ticks.length - 1;
        return isTop ? format.withUnit(Number(value)) : format.plain(Number(value));
      },
    },
  } as unknown as ScaleOptions<'linear'>;
}

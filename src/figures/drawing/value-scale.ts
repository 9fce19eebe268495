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
/** Size of the numbers, and that of long ones beside the axis, in multiples of the theme's size. */
const SIZES = { normal: 0.85, long: 0.75 };
/** Part of the drawing's width beyond which a number beside the axis is long. */
const LONG = 0.25;

/** Size of the numbers of an axis, and the room that they take beside it, in multiples of the theme's size. */
export function numbersBeside(
  { width, size }: Pick<FigureTheme, 'width' | 'size'>,
  greatest: string,
): { readonly size: number; readonly room: number } {
  const length = approximateWidth(greatest);
  const own = length * SIZES.normal > (LONG * width) / size ? SIZES.long : SIZES.normal;
  return { size: own, room: length * own + 0.8 };
}

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
  const textSize = axis === 'y' ? numbersBeside(theme, format.withUnit(max)).size : SIZES.normal;
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
      font: { family: theme.family.label, size: theme.size * textSize, weight: 450 },
      padding: theme.size * 0.4,
      autoSkip: false,
      maxRotation: 0,
      maxTicksLimit: lines,
      callback(
        this: Scale,
        value: number | string,
        index: number,
        ticks: readonly { readonly value?: number }[],
      ) {
        const fromTop = ticks.length - 1 - index;
        if (fromTop === 0) return format.withUnit(Number(value));
        const isLeftOut = axis === 'x' && fromTop % strideOf(this, ticks, theme, format) !== 0;
        return isLeftOut ? '' : format.plain(Number(value));
      },
    },
  } as unknown as ScaleOptions<'linear'>;
}

/** Every so many lines of a horizontal axis there is room for a number. */
function strideOf(
  { width }: Scale,
  ticks: readonly { readonly value?: number }[],
  { size }: FigureTheme,
  { withUnit }: AmountFormat,
): number {
  const needed = (approximateWidth(withUnit(ticks.at(-1)?.value ?? 0)) * SIZES.normal + 0.8) * size;
  return Math.max(1, Math.ceil(needed / (width / Math.max(1, ticks.length - 1))));
}

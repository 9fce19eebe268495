import type { ScaleOptions } from 'chart.js';
import type { FigureTheme } from '../definition.ts';
import { tickedScale } from './ticked-scale.ts';

/** Room of a year on the axis, in multiples of the theme's size. */
const YEAR = 4;

/** An axis of time in years: few round years, written without a separator of thousands. */
export function yearScale(
  theme: FigureTheme,
  { from, to, length }: { readonly from: number; readonly to: number; readonly length: number },
): ScaleOptions<'linear'> {
  const most = Math.max(2, Math.floor(length / YEAR));
  const years = Math.floor(to) - Math.ceil(from);
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => years / each + 1 <= most) ?? 200;
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step)) + 1;
  const round = Array.from({ length: count }, (_, index) => first + index * step);
  // Where there is no room for two round years: the first and the last one.
  const values = round.length > 1 || years < 1 ? round : [Math.ceil(from), Math.floor(to)];
  return {
    ...tickedScale(theme, { values, tickLength: theme.size / 4 }),
    axis: 'x',
    min: from === to ? from - 0.5 : from,
    max: from === to ? to + 0.5 : to,
    border: { display: false },
    ticks: {
      color: theme.color('muted'),
      font: { family: theme.family.label, size: theme.size * 0.9, weight: 500 },
      padding: theme.size * 0.15,
      autoSkip: false,
      maxRotation: 0,
      callback: (value: number | string) => String(value),
    },
  } as unknown as ScaleOptions<'linear'>;
}

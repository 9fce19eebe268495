import type { FigureTheme } from '../definition.ts';

/** Options of a linear axis with a tick of ink at each of some values, and no lines across the drawing. */
export function tickedScale(
  theme: FigureTheme,
  { values, tickLength }: { readonly values: readonly number[]; readonly tickLength: number },
) {
  return {
    type: 'linear' as const,
    // With an offset, bars widen the axis by half their width.
    offset: false,
    grid: {
      // Ticks are at the values, also with bars.
      offset: false,
      drawOnChartArea: false,
      tickLength,
      tickWidth: theme.size / 12,
      tickColor: theme.color('ink'),
    },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = values.map((value) => ({ value }));
    },
  };
}

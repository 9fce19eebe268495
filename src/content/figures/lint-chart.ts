import { chartTypes } from '../../figures/chart.ts';
import { didYouMean } from '../did-you-mean.ts';
import { unusableNumbers } from './unusable-numbers.ts';

/** Messages about the configuration of a state, which Chart.js would draw as nothing, or not at all. */
export function lintChart(config: unknown, state: string): string[] {
  const { type, data } = Object(config) as { readonly type?: unknown; readonly data?: unknown };
  const where = `The chart of the state “${state}”`;
  const types = chartTypes();
  if (typeof type !== 'string') {
    return [
      `${where} is no configuration of Chart.js; return one, as barChart(…) of the kit does.`,
    ];
  }
  if (!types.includes(type)) return [`${where} has the type “${type}”.${didYouMean(type, types)}`];
  const { datasets } = Object(data) as { readonly datasets?: unknown };
  if (!Array.isArray(datasets) || !datasets.every((set) => Object(set) === set)) {
    return [`${where} has no list “data.datasets”; write [] if it has no data.`];
  }
  return unusableNumbers(config as object).map(
    (path) =>
      `${where} has a value at “${path}” that is not a number, infinite or larger than ${Number.MAX_SAFE_INTEGER}. Look for a division by zero.`,
  );
}

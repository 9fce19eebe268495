import { didYouMean } from '../did-you-mean.ts';
import type { SeriesById } from './declaration.ts';

/** The message about an id that no fact has: it may be a series, or a point that its series does not have. */
export function unknownFactMessage(
  id: string,
  known: readonly string[],
  series: SeriesById,
): string {
  const owner = id.split('.', 1)[0] ?? '';
  const points = known.filter((other) => other.startsWith(`${owner}.`));
  if (series.has(owner)) {
    return id === owner
      ? `“${id}” is a series. Name one of its points, for instance {${points.at(-1) ?? `${id}.2027`}}.`
      : `The series “${owner}” has no point “${id.slice(owner.length + 1)}”.${didYouMean(id, points)}`;
  }
  // A series is listed once, without its points.
  const names = [...known.filter((other) => !other.includes('.')), ...series.keys()];
  return `“${id}” is not a fact of facts.yaml.${didYouMean(id, names)}`;
}

/** Deeper is nothing that Chart.js reads, and an object may contain itself. */
const DEEPEST = 8;

/**
 * The paths of the numbers in a configuration of Chart.js that it cannot draw, such as `options.scales.x.max`: infinite
 * ones, and those that are so large that the next ones cannot be told from them. A scale with one is never divided into
 * ticks, or into so many that the process ends.
 */
export function unusableNumbers(config: {
  readonly data?: unknown;
  readonly options?: unknown;
}): string[] {
  return [
    // In data, NaN is a gap.
    ...pathsIn(config.data, 'data', (number) => !isUsable(number) && !Number.isNaN(number)),
    ...pathsIn(config.options, 'options', (number) => !isUsable(number)),
  ];
}

const isUsable = (number: number) => Math.abs(number) <= Number.MAX_SAFE_INTEGER;

function pathsIn(
  value: unknown,
  path: string,
  isWrong: (number: number) => boolean,
  depth = 0,
): string[] {
  if (typeof value === 'number') return isWrong(value) ? [path] : [];
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsIn(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`, isWrong, depth + 1),
  );
}

/** Indexes of the coordinate pairs among the arguments of a command; other arguments are not relative. */
const COORDINATES: Readonly<Record<string, readonly number[]>> = {
  M: [0],
  L: [0],
  C: [0, 2, 4],
  A: [5],
};

/**
 * Converts a path of absolute commands (M, L, C, A, Z) with two decimals to relative commands. Repeated
 * shapes, as the stripes of a hatched area, then have the same text, which compresses well: the deck's
 * document is 5.7 KB smaller with brotli (26.3 instead of 32.1 KB).
 */
export function relativePath(absolute: string): string {
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  let path = '';
  for (const [, command = '', rest = ''] of absolute.matchAll(/([MLCAZ])([^MLCAZ]*)/g)) {
    if (command === 'Z') {
      path += 'z';
      [x, y] = [startX, startY];
      continue;
    }
    const numbers = rest.split(' ').map(Number);
    const coordinates = COORDINATES[command] ?? [];
    const lastPair = coordinates.at(-1) ?? 0;
    const [toX = 0, toY = 0] = numbers.slice(lastPair);
    const relative = numbers.map((number, index) => {
      if (coordinates.includes(index)) return hundredths(number - x);
      return coordinates.includes(index - 1) ? hundredths(number - y) : number;
    });
    [x, y] = [toX, toY];
    if (command === 'M') [startX, startY] = [x, y];
    path += format(command.toLowerCase(), relative);
  }
  return path;
}

/** Uses `h` and `v` for horizontal and vertical lines, and no space before a minus sign. */
function format(command: string, numbers: readonly number[]): string {
  const [dx = 0, dy = 0] = numbers;
  if (command === 'l' && dy === 0) return `h${dx}`;
  if (command === 'l' && dx === 0) return `v${dy}`;
  return command + numbers.join(' ').replaceAll(' -', '-');
}

/** Removes the binary rounding error of a difference. */
function hundredths(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Where the numbers of a command are places, by the command; what else it has stays as it is. */
const PLACES: Readonly<Record<string, readonly number[]>> = {
  M: [0],
  L: [0],
  C: [0, 2, 4],
  A: [5],
};

/**
 * An SVG path of absolute commands (M, L, C, A, Z), written from point to point: what repeats in a
 * drawing, as the stripes of a hatched area do, then repeats in its text, and costs nothing compressed.
 * Numbers have two decimals, and the points are where they were.
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
    const places = PLACES[command] ?? [];
    const last = places.at(-1) ?? 0;
    const [toX = 0, toY = 0] = numbers.slice(last);
    const moved = numbers.map((number, index) => {
      if (places.includes(index)) return hundredths(number - x);
      return places.includes(index - 1) ? hundredths(number - y) : number;
    });
    [x, y] = [toX, toY];
    if (command === 'M') [startX, startY] = [x, y];
    path += written(command.toLowerCase(), moved);
  }
  return path;
}

/** A line that is level or plumb needs one number; a minus parts two numbers by itself. */
function written(command: string, numbers: readonly number[]): string {
  const [dx = 0, dy = 0] = numbers;
  if (command === 'l' && dy === 0) return `h${dx}`;
  if (command === 'l' && dx === 0) return `v${dy}`;
  return command + numbers.join(' ').replaceAll(' -', '-');
}

/** Differences of hundredths are hundredths, which binary fractions do not know. */
function hundredths(length: number): number {
  return Math.round(length * 100) / 100;
}

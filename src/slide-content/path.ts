import type { Box } from './box.ts';
import type { PathCommand } from './content.ts';

/** The number of arguments of each command of SVG path data. */
const ARGUMENTS: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** SVG path data as moves, lines and cubic curves with absolute coordinates. */
export function absolutePath(data: string): PathCommand[] {
  const commands: PathCommand[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let control: { x: number; y: number } | undefined;
  const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number) => {
    commands.push({ type: 'C', x1, y1, x2, y2, x: toX, y: toY });
  };
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const name = letter.toLowerCase();
    const isRelative = letter === name;
    const count = ARGUMENTS[name] ?? 0;
    const numbers = numbersIn(rest, name);
    const repeats = count === 0 ? 1 : Math.max(1, Math.floor(numbers.length / count));
    for (let index = 0; index < repeats; index++) {
      const values = numbers.slice(index * count, (index + 1) * count);
      const at = (place: number, origin: number) =>
        (values[place] ?? 0) + (isRelative ? origin : 0);
      if (name === 'z') {
        commands.push({ type: 'Z' });
        [x, y] = [startX, startY];
        continue;
      }
      const before = { x, y };
      if (name === 'h') x = at(0, x);
      else if (name === 'v') y = at(0, y);
      else [x, y] = [at(count - 2, x), at(count - 1, y)];
      const isFirst = name === 'm' && index === 0;
      if (isFirst) [startX, startY] = [x, y];
      if (name === 'c' || name === 's') {
        const first =
          name === 'c'
            ? { x: at(0, before.x), y: at(1, before.y) }
            : {
                x: 2 * before.x - (control?.x ?? before.x),
                y: 2 * before.y - (control?.y ?? before.y),
              };
        const second = { x: at(count - 4, before.x), y: at(count - 3, before.y) };
        curve(first.x, first.y, second.x, second.y, x, y);
        control = second;
      } else if (name === 'q') {
        const middle = { x: at(0, before.x), y: at(1, before.y) };
        const third = (end: number, peak: number) => end + (2 / 3) * (peak - end);
        curve(
          third(before.x, middle.x),
          third(before.y, middle.y),
          third(x, middle.x),
          third(y, middle.y),
          x,
          y,
        );
        control = undefined;
      } else if (name === 'a') {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = values;
        for (const part of arc(
          before,
          { x, y },
          { rx, ry, turn, isLarge: large === 1, isClockwise: sweep === 1 },
        ))
          curve(...part);
        control = undefined;
      } else {
        commands.push({ type: isFirst ? 'M' : 'L', x, y });
        control = undefined;
      }
    }
  }
  return commands;
}

/** The flags of an arc may stand without a space before the next number. */
function numbersIn(text: string, name: string): number[] {
  const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
  if (name !== 'a') return (text.match(number) ?? []).map(Number);
  const arcs =
    /([+-]?[\d.]+(?:e[+-]?\d+)?)[\s,]*([+-]?[\d.]+(?:e[+-]?\d+)?)[\s,]*([+-]?[\d.]+)[\s,]+([01])[\s,]*([01])[\s,]*([+-]?[\d.]+(?:e[+-]?\d+)?)[\s,]*([+-]?[\d.]+(?:e[+-]?\d+)?)/gi;
  return [...text.matchAll(arcs)].flatMap(([, ...values]) => values.map(Number));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Arc {
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
  readonly isLarge: boolean;
  readonly isClockwise: boolean;
}

type Curve = [x1: number, y1: number, x2: number, y2: number, x: number, y: number];

/** An elliptical arc as cubic curves of at most a quarter turn (SVG 2, appendix B.2). */
function arc(from: Point, to: Point, { rx, ry, turn, isLarge, isClockwise }: Arc): Curve[] {
  if (rx === 0 || ry === 0) return [[from.x, from.y, to.x, to.y, to.x, to.y]];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const [u, v] = [cos * dx + sin * dy, -sin * dx + cos * dy];
  const grow = Math.max(1, Math.sqrt((u / rx) ** 2 + (v / ry) ** 2));
  const [a, b] = [Math.abs(rx) * grow, Math.abs(ry) * grow];
  const numerator = Math.max(0, (a * b) ** 2 - (a * v) ** 2 - (b * u) ** 2);
  const factor =
    (isLarge === isClockwise ? -1 : 1) * Math.sqrt(numerator / ((a * v) ** 2 + (b * u) ** 2));
  const [cu, cv] = [(factor * a * v) / b, (-factor * b * u) / a];
  const centre = {
    x: cos * cu - sin * cv + (from.x + to.x) / 2,
    y: sin * cu + cos * cv + (from.y + to.y) / 2,
  };
  const start = Math.atan2((v - cv) / b, (u - cu) / a);
  const end = Math.atan2((-v - cv) / b, (-u - cu) / a);
  const full = 2 * Math.PI;
  const sweep = isClockwise ? (end - start + full) % full : -((start - end + full) % full);
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / parts;
  const reach = (4 / 3) * Math.tan(step / 4);
  const onSlide = (p: number, q: number): [number, number] => [
    centre.x + cos * a * p - sin * b * q,
    centre.y + sin * a * p + cos * b * q,
  ];
  return Array.from({ length: parts }, (_, index) => {
    const [one, other] = [start + step * index, start + step * (index + 1)];
    return [
      ...onSlide(Math.cos(one) - reach * Math.sin(one), Math.sin(one) + reach * Math.cos(one)),
      ...onSlide(
        Math.cos(other) + reach * Math.sin(other),
        Math.sin(other) - reach * Math.cos(other),
      ),
      ...onSlide(Math.cos(other), Math.sin(other)),
    ];
  });
}

/** The box around a path, with the control points of its curves. */
export function boxOfPath(commands: readonly PathCommand[]): Box {
  const points = commands.flatMap((command) => {
    if (command.type === 'Z') return [];
    if (command.type !== 'C') return [command];
    const { x1, y1, x2, y2, x, y } = command;
    return [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
      { x, y },
    ];
  });
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** A path moved, then scaled. */
export function movedBy(
  commands: readonly PathCommand[],
  dx: number,
  dy: number,
  scale: number,
): PathCommand[] {
  const [across, down] = [(x: number) => (x + dx) * scale, (y: number) => (y + dy) * scale];
  return commands.map((command) => {
    if (command.type === 'Z') return command;
    if (command.type !== 'C') return { ...command, x: across(command.x), y: down(command.y) };
    const { type, x1, y1, x2, y2, x, y } = command;
    return {
      type,
      x1: across(x1),
      y1: down(y1),
      x2: across(x2),
      y2: down(y2),
      x: across(x),
      y: down(y),
    };
  });
}

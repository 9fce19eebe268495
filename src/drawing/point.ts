/** A point of a slide, as fractions of its width and height. */
export type Point = readonly [x: number, y: number];

/** Size of a slide, in its units. */
export const WIDTH = 1280;
export const HEIGHT = 720;

/** A point clamped to the slide and rounded to four decimals, a tenth of a pixel, as it is stored and sent. */
export function pointAt(x: number, y: number): Point {
  const rounded = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
  return [rounded(x), rounded(y)];
}

/** Distance between two points, in units of a slide. */
export function distance(one: Point, other: Point): number {
  return Math.hypot((one[0] - other[0]) * WIDTH, (one[1] - other[1]) * HEIGHT);
}

/** A spot on a slide, as fractions of its width and height. */
export type Point = readonly [x: number, y: number];

/** A line as it was drawn. */
export interface Stroke {
  readonly id: string;
  readonly points: readonly Point[];
}

/** What is drawn on a slide, in order. */
export interface SlideDrawing {
  readonly strokes: readonly Stroke[];
  /** What was there when all of it was cleared, until one draws again. */
  readonly cleared: readonly Stroke[];
}

export const EMPTY_DRAWING: SlideDrawing = { strokes: [], cleared: [] };

/** The box of a slide, in its units. */
export const WIDTH = 1280;
export const HEIGHT = 720;

/** How many spots are kept of a slide: about 40 KB, for a browser keeps some MB in all. */
const MOST = 2500;

/** How far a kept line may be from the drawn one, in units of a slide: less than anybody sees. */
const TOLERANCE = 0.4;

/** The sheet with one more stroke; when it is full, the oldest go. */
export function addStroke({ strokes }: SlideDrawing, { id, points }: Stroke): SlideDrawing {
  const all = [...strokes, { id, points: simplify(points).slice(-MOST) }];
  let count = all.reduce((sum, stroke) => sum + stroke.points.length, 0);
  const oldest = all.findIndex((stroke) => {
    if (count <= MOST) return true;
    count -= stroke.points.length;
    return false;
  });
  return { strokes: all.slice(oldest), cleared: [] };
}

/** The sheet without its last stroke, or with all of them when they have just been cleared. */
export function undoStroke({ strokes, cleared }: SlideDrawing): SlideDrawing {
  return strokes.length > 0
    ? { strokes: strokes.slice(0, -1), cleared: [] }
    : { strokes: cleared, cleared: [] };
}

/** The sheet without strokes, which `undone` brings back. */
export function clearStrokes(sheet: SlideDrawing): SlideDrawing {
  return sheet.strokes.length > 0 ? { strokes: [], cleared: sheet.strokes } : sheet;
}

/** A spot as it is kept and sent: within the slide, to a part of a pixel. */
export function pointAt(x: number, y: number): Point {
  const kept = (n: number) => Math.round(Math.min(1, Math.max(0, n)) * 10_000) / 10_000;
  return [kept(x), kept(y)];
}

/** How far two spots are apart, in units of a slide. */
export function distance(one: Point, other: Point): number {
  return Math.hypot((one[0] - other[0]) * WIDTH, (one[1] - other[1]) * HEIGHT);
}

/** As few spots as say the same line (Douglas and Peucker, 1973). */
export function simplify(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const away = points.map((point) => distanceToLine(point, first, last));
  const farthest = away.indexOf(Math.max(...away));
  if ((away[farthest] ?? 0) <= TOLERANCE) return [first, last];
  const before = simplify(points.slice(0, farthest + 1));
  return [...before.slice(0, -1), ...simplify(points.slice(farthest))];
}

function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [(to[0] - from[0]) * WIDTH, (to[1] - from[1]) * HEIGHT];
  const [px, py] = [(point[0] - from[0]) * WIDTH, (point[1] - from[1]) * HEIGHT];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return Math.hypot(px - along * dx, py - along * dy);
}

import { type Point, pointAt } from './point.ts';
import { EMPTY_DRAWING, type SlideDrawing, type Stroke } from './strokes.ts';

/** How many strokes and spots are read at most of what another window sends. */
const MOST = 5000;

/** Any page of the same origin can send anything; what is no drawing is passed over. */
export function readDrawing(value: unknown): SlideDrawing {
  const { strokes, cleared } = (value ?? {}) as Partial<SlideDrawing>;
  return strokes === undefined
    ? EMPTY_DRAWING
    : { strokes: readStrokes(strokes), cleared: readStrokes(cleared) };
}

/** The spot that a value says, or undefined. */
export function readPoint(value: unknown): Point | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: unknown[] = value;
  return isFraction(x) && isFraction(y) ? pointAt(x, y) : undefined;
}

/** The spots of a list, without what is none. */
export function readPoints(value: unknown): readonly Point[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((point: unknown) => {
    const spot = readPoint(point);
    return spot ? [spot] : [];
  });
}

function readStrokes(value: unknown): readonly Stroke[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((stroke: unknown) => {
    const { id, points } = (stroke ?? {}) as Partial<Stroke>;
    const spots = readPoints(points);
    return typeof id === 'string' && spots.length > 0 ? [{ id, points: spots }] : [];
  });
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

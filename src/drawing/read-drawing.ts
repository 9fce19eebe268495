import { type Point, pointAt } from './point.ts';
import { EMPTY_DRAWING, type SlideDrawing, type Stroke } from './strokes.ts';

/** Largest number of strokes of a drawing, and of points of a stroke, that are read. */
const MAX_LENGTH = 5000;

/** Reads a drawing received from another window, without its malformed parts. */
export function readDrawing(value: unknown): SlideDrawing {
  const { strokes, cleared } = (value ?? {}) as Partial<SlideDrawing>;
  return strokes === undefined
    ? EMPTY_DRAWING
    : { strokes: readStrokes(strokes), cleared: readStrokes(cleared) };
}

/** Reads a point. @returns undefined for malformed values and points outside of the slide */
export function readPoint(value: unknown): Point | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: unknown[] = value;
  return isFraction(x) && isFraction(y) ? pointAt(x, y) : undefined;
}

/** Reads a list of points, without malformed ones. */
export function readPoints(value: unknown): readonly Point[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_LENGTH).flatMap((item: unknown) => {
    const point = readPoint(item);
    return point ? [point] : [];
  });
}

function readStrokes(value: unknown): readonly Stroke[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_LENGTH).flatMap((item: unknown) => {
    const { id, points } = (item ?? {}) as Partial<Stroke>;
    const valid = readPoints(points);
    return typeof id === 'string' && valid.length > 0 ? [{ id, points: valid }] : [];
  });
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

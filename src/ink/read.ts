import { BLANK, type Sheet, type Spot, type Stroke, spotAt } from './strokes.ts';

/** How many strokes and spots are read at most of what another window sends. */
const MOST = 5000;

/** Any page of the same origin can send anything; what is no drawing is passed over. */
export function readSheet(value: unknown): Sheet {
  const { strokes, cleared } = (value ?? {}) as Partial<Sheet>;
  return strokes === undefined
    ? BLANK
    : { strokes: readStrokes(strokes), cleared: readStrokes(cleared) };
}

/** The spot that a value says, or undefined. */
export function readSpot(value: unknown): Spot | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: unknown[] = value;
  return isFraction(x) && isFraction(y) ? spotAt(x, y) : undefined;
}

/** The spots of a list, without what is none. */
export function readSpots(value: unknown): readonly Spot[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((point: unknown) => {
    const spot = readSpot(point);
    return spot ? [spot] : [];
  });
}

function readStrokes(value: unknown): readonly Stroke[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((stroke: unknown) => {
    const { id, points } = (stroke ?? {}) as Partial<Stroke>;
    const spots = readSpots(points);
    return typeof id === 'string' && spots.length > 0 ? [{ id, points: spots }] : [];
  });
}

function isFraction(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

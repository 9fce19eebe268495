import type { Point } from './point.ts';
import { simplify } from './simplify.ts';

/** A line drawn with the pen. */
export interface Stroke {
  readonly id: string;
  readonly points: readonly Point[];
}

/** The drawing on a slide. */
export interface SlideDrawing {
  /** In drawing order. */
  readonly strokes: readonly Stroke[];
  /** Strokes removed by the last clear, until another stroke is drawn. */
  readonly cleared: readonly Stroke[];
}

export const EMPTY_DRAWING: SlideDrawing = { strokes: [], cleared: [] };

/** Largest number of points of a slide's drawing: about 40 KB, as browsers limit localStorage to some MB. */
const MAX_POINTS = 2500;

/** Adds a stroke, simplified, and drops the oldest strokes if there are too many points. */
export function addStroke({ strokes }: SlideDrawing, { id, points }: Stroke): SlideDrawing {
  const all = [...strokes, { id, points: simplify(points).slice(-MAX_POINTS) }];
  let count = all.reduce((sum, stroke) => sum + stroke.points.length, 0);
  const first = all.findIndex((stroke) => {
    if (count <= MAX_POINTS) return true;
    count -= stroke.points.length;
    return false;
  });
  return { strokes: all.slice(first), cleared: [] };
}

/** Removes the last stroke, or restores all strokes after a clear. */
export function undoStroke({ strokes, cleared }: SlideDrawing): SlideDrawing {
  return strokes.length > 0
    ? { strokes: strokes.slice(0, -1), cleared: [] }
    : { strokes: cleared, cleared: [] };
}

/** Removes all strokes, which `undoStroke` restores. */
export function clearStrokes(drawing: SlideDrawing): SlideDrawing {
  return drawing.strokes.length > 0 ? { strokes: [], cleared: drawing.strokes } : drawing;
}

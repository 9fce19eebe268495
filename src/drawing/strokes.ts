import type { Point } from './point.ts';
import { simplify } from './simplify.ts';

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

/** How many spots are kept of a slide: about 40 KB, for a browser keeps some MB in all. */
const MOST = 2500;

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

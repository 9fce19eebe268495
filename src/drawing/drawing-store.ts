import { createListeners } from '../dom/listeners.ts';
import type { Origin } from '../session/session.ts';
import type { Point } from './point.ts';
import type { SlideDrawing, Stroke } from './strokes.ts';

/** A stroke in progress, and its slide. */
export interface ActiveStroke extends Stroke {
  readonly slide: string;
}

/** A change of the store: a slide's drawing was saved, a stroke has grown, the laser pointer has moved. */
export type DrawingEvent =
  | { readonly kind: 'saved'; readonly slide: string; readonly drawing: SlideDrawing }
  | { readonly kind: 'stroke'; readonly stroke: ActiveStroke }
  | { readonly kind: 'laser'; readonly point: Point | undefined };

/** Drawings and laser pointer of a window: pointer input writes it, the SVG layer and the session read it. */
export interface DrawingStore {
  /** The saved drawing of a slide; undefined if there has never been one. */
  drawing(slide: string): SlideDrawing | undefined;
  /** The stroke in progress in this window, or in another one. */
  activeStroke(origin: Origin): ActiveStroke | undefined;
  /** Position of the laser pointer; that of this window takes precedence. */
  laser(): Point | undefined;
  apply(origin: Origin, event: DrawingEvent): void;
  /** Calls the listener after every event, until the signal is aborted or the returned function is called. */
  onEvent(
    listener: (origin: Origin, event: DrawingEvent) => void,
    signal?: AbortSignal,
  ): () => void;
}

/** An empty store. */
export function createDrawingStore(): DrawingStore {
  const drawings = new Map<string, SlideDrawing>();
  const activeStrokes = new Map<Origin, ActiveStroke>();
  const lasers = new Map<Origin, Point>();
  const listeners = createListeners<[Origin, DrawingEvent]>();

  const update = (origin: Origin, event: DrawingEvent) => {
    switch (event.kind) {
      case 'stroke':
        activeStrokes.set(origin, event.stroke);
        break;
      case 'saved':
        drawings.set(event.slide, event.drawing);
        for (const [owner, stroke] of activeStrokes) {
          if (stroke.slide === event.slide && (owner === origin || ends(stroke, event.drawing)))
            activeStrokes.delete(owner);
        }
        break;
      case 'laser':
        if (event.point) lasers.set(origin, event.point);
        else lasers.delete(origin);
        break;
    }
  };
  return {
    drawing: (slide) => drawings.get(slide),
    activeStroke: (origin) => activeStrokes.get(origin),
    laser: () => lasers.get('local') ?? lasers.get('remote'),
    apply(origin, event) {
      update(origin, event);
      listeners.notify(origin, event);
    },
    onEvent: listeners.add,
  };
}

/**
 * Whether saving a drawing ends another window's stroke in progress: the drawing contains it, or was
 * cleared, which also drops strokes of windows that closed while drawing.
 */
function ends({ id }: ActiveStroke, { strokes }: SlideDrawing): boolean {
  return strokes.length === 0 || strokes.some((stroke) => stroke.id === id);
}

/** All visible strokes of a slide, in drawing order: saved ones, then those in progress. */
export function strokesOn(store: DrawingStore, slide: string): readonly Stroke[] {
  const saved = store.drawing(slide)?.strokes ?? [];
  const active = [store.activeStroke('remote'), store.activeStroke('local')];
  return [...saved, ...active.filter((stroke) => stroke?.slide === slide)].filter(
    (stroke) => stroke !== undefined,
  );
}

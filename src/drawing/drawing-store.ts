import type { Point } from './point.ts';
import type { SlideDrawing, Stroke } from './strokes.ts';

/** Who has done something: somebody at this window, or at another one of the talk. */
export type Origin = 'here' | 'elsewhere';

/** A stroke that is still being drawn, and on which slide. */
export interface ActiveStroke extends Stroke {
  readonly slide: string;
}

/** What a hand can do: write what a slide keeps, draw, point. */
export type DrawingEvent =
  | { readonly kind: 'sheet'; readonly slide: string; readonly sheet: SlideDrawing }
  | { readonly kind: 'drawing'; readonly drawing: ActiveStroke }
  | { readonly kind: 'spot'; readonly spot: Point | undefined };

/** What is drawn on the slides of a window, and what is pointed at; whoever draws, shows or shares it meets here. */
export interface DrawingStore {
  /** What a slide keeps; undefined when nothing was ever drawn on it. */
  drawing(slide: string): SlideDrawing | undefined;
  /** The stroke that a hand is drawing. */
  activeStroke(hand: Origin): ActiveStroke | undefined;
  /** Where the laser points, whoever holds it. */
  laser(): Point | undefined;
  apply(hand: Origin, deed: DrawingEvent): void;
  /** Calls back after every deed; returns what ends it. */
  onEvent(listener: (hand: Origin, deed: DrawingEvent) => void): () => void;
}

export function createDrawingStore(): DrawingStore {
  const sheets = new Map<string, SlideDrawing>();
  const drawings = new Map<Origin, ActiveStroke>();
  const spots = new Map<Origin, Point>();
  const listeners = new Set<(hand: Origin, deed: DrawingEvent) => void>();

  const take = (hand: Origin, deed: DrawingEvent) => {
    if (deed.kind === 'drawing') drawings.set(hand, deed.drawing);
    else if (deed.kind === 'sheet') {
      sheets.set(deed.slide, deed.sheet);
      for (const [whose, { slide, id }] of drawings) {
        // What was being drawn is now kept; on a cleared slide, nothing is left of a window that is gone.
        const over = whose === hand || deed.sheet.strokes.length === 0 || keeps(deed.sheet, id);
        if (slide === deed.slide && over) drawings.delete(whose);
      }
    } else if (deed.spot) spots.set(hand, deed.spot);
    else spots.delete(hand);
  };
  return {
    drawing: (slide) => sheets.get(slide),
    activeStroke: (hand) => drawings.get(hand),
    laser: () => spots.get('here') ?? spots.get('elsewhere'),
    apply(hand, deed) {
      take(hand, deed);
      for (const listener of listeners) listener(hand, deed);
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function keeps({ strokes }: SlideDrawing, wanted: string): boolean {
  return strokes.some(({ id }) => id === wanted);
}

/** All that is to be seen on a slide, in the order in which it was drawn. */
export function strokesOn(store: DrawingStore, slide: string): readonly Stroke[] {
  const kept = store.drawing(slide)?.strokes ?? [];
  const drawn = [store.activeStroke('elsewhere'), store.activeStroke('here')];
  return [...kept, ...drawn.filter((drawing) => drawing?.slide === slide)].filter(
    (stroke) => stroke !== undefined,
  );
}

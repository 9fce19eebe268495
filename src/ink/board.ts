import type { Sheet, Spot, Stroke } from './strokes.ts';

/** Who has done something: somebody at this window, or at another one of the talk. */
export type Hand = 'here' | 'elsewhere';

/** A stroke that is still being drawn, and on which slide. */
export interface Drawing extends Stroke {
  readonly slide: string;
}

/** What a hand can do: write what a slide keeps, draw, point. */
export type Deed =
  | { readonly kind: 'sheet'; readonly slide: string; readonly sheet: Sheet }
  | { readonly kind: 'drawing'; readonly drawing: Drawing }
  | { readonly kind: 'spot'; readonly spot: Spot | undefined };

/** What is drawn on the slides of a window, and what is pointed at; whoever draws, shows or shares it meets here. */
export interface Board {
  /** What a slide keeps; undefined when nothing was ever drawn on it. */
  sheet(slide: string): Sheet | undefined;
  /** The stroke that a hand is drawing. */
  drawing(hand: Hand): Drawing | undefined;
  /** Where the laser points, whoever holds it. */
  spot(): Spot | undefined;
  does(hand: Hand, deed: Deed): void;
  /** Calls back after every deed; returns what ends it. */
  onDeed(listener: (hand: Hand, deed: Deed) => void): () => void;
}

export function makeBoard(): Board {
  const sheets = new Map<string, Sheet>();
  const drawings = new Map<Hand, Drawing>();
  const spots = new Map<Hand, Spot>();
  const listeners = new Set<(hand: Hand, deed: Deed) => void>();

  const take = (hand: Hand, deed: Deed) => {
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
    sheet: (slide) => sheets.get(slide),
    drawing: (hand) => drawings.get(hand),
    spot: () => spots.get('here') ?? spots.get('elsewhere'),
    does(hand, deed) {
      take(hand, deed);
      for (const listener of listeners) listener(hand, deed);
    },
    onDeed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function keeps({ strokes }: Sheet, wanted: string): boolean {
  return strokes.some(({ id }) => id === wanted);
}

/** All that is to be seen on a slide, in the order in which it was drawn. */
export function strokesOn(board: Board, slide: string): readonly Stroke[] {
  const kept = board.sheet(slide)?.strokes ?? [];
  const drawn = [board.drawing('elsewhere'), board.drawing('here')];
  return [...kept, ...drawn.filter((drawing) => drawing?.slide === slide)].filter(
    (stroke) => stroke !== undefined,
  );
}

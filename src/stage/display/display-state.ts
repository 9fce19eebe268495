import type { Blackout, SlidePoint } from '../../session/display-values.ts';

/** How the present slide is shown. Whoever changes it does not know who draws it, in which window. */
export interface DisplayState {
  blackout(): Blackout;
  setBlackout(blackout: Blackout): void;
  /** Calls back after every change of the blackout; returns what ends it. */
  onBlackout(listener: (blackout: Blackout) => void): () => void;
  /** The spot that stays where it is while all around it is enlarged. */
  zoomPoint(): SlidePoint | undefined;
  /** Enlarges a spot, which is kept on the slide, or shows the whole slide again. */
  zoomTo(spot: SlidePoint | undefined): void;
  /** Calls back after every change of the spot; returns what ends it. */
  onZoom(listener: (spot: SlidePoint | undefined) => void): () => void;
}

/** A screen that shows the whole slide, and nothing over it. */
export function createDisplayState(): DisplayState {
  const blackout = makeValue<Blackout>(undefined, (one, other) => one === other);
  const spot = makeValue<SlidePoint | undefined>(
    undefined,
    (one, other) => one?.x === other?.x && one?.y === other?.y,
  );
  return {
    blackout: blackout.get,
    setBlackout: blackout.set,
    onBlackout: blackout.onChange,
    zoomPoint: spot.get,
    zoomTo: (asked) => spot.set(asked && { x: share(asked.x), y: share(asked.y) }),
    onZoom: spot.onChange,
  };
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** A value that tells when it has become another one; told the same again, it is silent. */
function makeValue<Value>(first: Value, same: (one: Value, other: Value) => boolean) {
  const listeners = new Set<(value: Value) => void>();
  let value = first;
  return {
    get: () => value,
    set(next: Value) {
      if (same(value, next)) return;
      value = next;
      for (const listener of listeners) listener(value);
    },
    onChange(listener: (value: Value) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

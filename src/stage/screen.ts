import type { Curtain, Spot } from '../talk/shown.ts';

/** How the present slide is shown. Whoever changes it does not know who draws it, in which window. */
export interface Screen {
  curtain(): Curtain;
  draw(curtain: Curtain): void;
  /** Calls back after every change of the curtain; returns what ends it. */
  onCurtain(listener: (curtain: Curtain) => void): () => void;
  /** The spot that stays where it is while all around it is enlarged. */
  spot(): Spot | undefined;
  /** Enlarges a spot, which is kept on the slide, or shows the whole slide again. */
  enlarge(spot: Spot | undefined): void;
  /** Calls back after every change of the spot; returns what ends it. */
  onSpot(listener: (spot: Spot | undefined) => void): () => void;
}

/** A screen that shows the whole slide, and nothing over it. */
export function makeScreen(): Screen {
  const curtain = makeValue<Curtain>(undefined, (one, other) => one === other);
  const spot = makeValue<Spot | undefined>(
    undefined,
    (one, other) => one?.x === other?.x && one?.y === other?.y,
  );
  return {
    curtain: curtain.get,
    draw: curtain.set,
    onCurtain: curtain.onChange,
    spot: spot.get,
    enlarge: (asked) => spot.set(asked && { x: share(asked.x), y: share(asked.y) }),
    onSpot: spot.onChange,
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

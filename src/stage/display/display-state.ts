import { createListeners } from '../../dom/listeners.ts';
import type { Blackout, SlidePoint } from '../../session/display-values.ts';

/** How the current slide is displayed; kept apart from what renders it and from what synchronises it. */
export interface DisplayState {
  blackout(): Blackout;
  setBlackout(blackout: Blackout): void;
  /** Calls back after every change of the blackout, until the signal is aborted or the returned function is called. */
  onBlackout(listener: (blackout: Blackout) => void, signal?: AbortSignal): () => void;
  /** The point of the slide around which it is enlarged. */
  zoomPoint(): SlidePoint | undefined;
  /** Enlarges the slide around a point, which is clamped to the slide; undefined ends the zoom. */
  zoomTo(point: SlidePoint | undefined): void;
  /** Calls back after every change of the zoom point, until the signal is aborted or the returned function is called. */
  onZoom(listener: (point: SlidePoint | undefined) => void, signal?: AbortSignal): () => void;
}

/** Display state without blackout and zoom. */
export function createDisplayState(): DisplayState {
  const blackout = createObservable<Blackout>(undefined, (a, b) => a === b);
  const point = createObservable<SlidePoint | undefined>(
    undefined,
    (a, b) => a?.x === b?.x && a?.y === b?.y,
  );
  return {
    blackout: blackout.get,
    setBlackout: blackout.set,
    onBlackout: blackout.onChange,
    zoomPoint: point.get,
    zoomTo: (to) => point.set(to && { x: clamp(to.x), y: clamp(to.y) }),
    onZoom: point.onChange,
  };
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}

/** A value with listeners that are called when it changes. */
function createObservable<Value>(initial: Value, isEqual: (a: Value, b: Value) => boolean) {
  const listeners = createListeners<[Value]>();
  let value = initial;
  return {
    get: () => value,
    set(next: Value) {
      if (isEqual(value, next)) return;
      value = next;
      listeners.notify(value);
    },
    onChange: listeners.add,
  };
}

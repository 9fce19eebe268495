/**
 * Records what reveal.js 6.0.2 does not remove in `destroy()`, which would keep the whole deck in memory:
 * the interval that resets a scrolled deck, and listeners of `load` and `ready`. All are set in `initialize()`.
 * @returns stops recording; the function that it returns removes what was recorded
 */
export function recordRevealChanges(root: HTMLElement): () => () => void {
  const removals: (() => void)[] = [];
  const { setInterval } = window;
  const recordInterval = (...args: Parameters<typeof setInterval>) => {
    const interval = setInterval(...args);
    removals.push(() => clearInterval(interval));
    return interval;
  };
  Object.assign(window, { setInterval: recordInterval });
  const stops = [
    recordListeners(window, 'load', removals),
    recordListeners(root, 'ready', removals),
  ];
  return () => {
    Object.assign(window, { setInterval });
    for (const stop of stops) stop();
    return () => {
      for (const remove of removals) remove();
    };
  };
}

/** Records the listeners of an event; returns a function that stops it. */
function recordListeners(target: EventTarget, event: string, removals: (() => void)[]): () => void {
  const { addEventListener } = target;
  target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    addEventListener.apply(target, args);
    if (args[0] === event) removals.push(() => target.removeEventListener(...args));
  };
  return () => Reflect.deleteProperty(target, 'addEventListener');
}

/**
 * Records what reveal.js 6.0.2 does not undo in `destroy()`: the interval that resets a scrolled deck and listeners
 * of `load` and `ready`, which would keep the whole deck in memory, and the state that it writes to slides and
 * fragments. Intervals and listeners are set in `initialize()`. Its listener of clicks on links is removed at once.
 * @returns stops recording; the function that it returns undoes what was recorded
 */
export function recordRevealChanges(root: HTMLElement): () => () => void {
  const undo: (() => void)[] = [restoreAttributes(root)];
  const { setInterval } = window;
  const recordInterval = (...args: Parameters<typeof setInterval>) => {
    const interval = setInterval(...args);
    undo.push(() => clearInterval(interval));
    return interval;
  };
  Object.assign(window, { setInterval: recordInterval });
  const slides = root.querySelector('.slides') ?? root;
  const clicks: (() => void)[] = [];
  const stops = [
    recordListeners(window, 'load', undo),
    recordListeners(root, 'ready', undo),
    recordListeners(slides, 'click', clicks),
  ];
  return () => {
    Object.assign(window, { setInterval });
    for (const stop of stops) stop();
    // The Stage handles links itself; a listener of clicks adds an element to the tag tree of Chromium's PDF.
    for (const remove of clicks) remove();
    return () => {
      for (const step of undo) step();
    };
  };
}

/** Attributes that reveal.js writes to slides and fragments and leaves there. */
const ATTRIBUTES = ['class', 'data-fragment', 'data-fragment-index'];

/** Records the attributes of slides and fragments; the returned function restores them. */
function restoreAttributes(root: HTMLElement): () => void {
  const elements = root.querySelectorAll('.slide, .fragment');
  const recorded = Array.from(elements, (element) => ({
    element,
    values: ATTRIBUTES.map((name) => [name, element.getAttribute(name)] as const),
  }));
  const rootClass = root.className;
  return () => {
    root.className = rootClass;
    root.removeAttribute('style');
    for (const { element, values } of recorded) {
      // `destroy` removes each property; the attribute itself cannot be set under the CSP.
      if (element.getAttribute('style') === '') element.removeAttribute('style');
      for (const [name, value] of values) {
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    }
  };
}

/** Records the listeners of an event; returns a function that stops it. */
function recordListeners(target: EventTarget, event: string, undo: (() => void)[]): () => void {
  const { addEventListener } = target;
  target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    addEventListener.apply(target, args);
    if (args[0] === event) undo.push(() => target.removeEventListener(...args));
  };
  return () => Reflect.deleteProperty(target, 'addEventListener');
}

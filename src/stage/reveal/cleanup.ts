/**
 * Notes what reveal.js 6.0.2 keeps after `destroy()`, with the whole deck that it knows: the interval that
 * puts back a scrolled deck, and listeners to `load` and `ready`. All are set while it is initialized.
 * @returns ends the noting; what that returns takes away what was noted
 */
export function recordRevealChanges(root: HTMLElement): () => () => void {
  const noted: (() => void)[] = [];
  const { setInterval } = window;
  const setAndNote = (...given: Parameters<typeof setInterval>) => {
    const interval = setInterval(...given);
    noted.push(() => clearInterval(interval));
    return interval;
  };
  Object.assign(window, { setInterval: setAndNote });
  const endings = [noteListeners(window, 'load', noted), noteListeners(root, 'ready', noted)];
  return () => {
    Object.assign(window, { setInterval });
    for (const end of endings) end();
    return () => {
      for (const takeAway of noted) takeAway();
    };
  };
}

/** Notes the listeners to an event that are added from now on; returns what ends that. */
function noteListeners(target: EventTarget, event: string, noted: (() => void)[]): () => void {
  const { addEventListener } = target;
  target.addEventListener = (...given: Parameters<typeof addEventListener>) => {
    addEventListener.apply(target, given);
    if (given[0] === event) noted.push(() => target.removeEventListener(...given));
  };
  return () => Reflect.deleteProperty(target, 'addEventListener');
}

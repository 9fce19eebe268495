import type { Feature } from '../context.ts';

/** How long after the last touch a talk in a window counts as over, in milliseconds. */
const OVER_AFTER = 10 * 60_000;

/**
 * Keeps the screen awake in full screen, and in a window from the first step on. A window may have
 * been left open by someone who only looked in, so there it ends ten minutes after the last touch;
 * in full screen the audience may discuss one slide for an hour.
 *
 * A refusal, as by a battery that is low, is quiet: the audience would read it, and the presenter
 * can do nothing about it then. It is asked for again with the next step.
 */
export const wakeLock: Feature = ({ deck }) => {
  if (!('wakeLock' in navigator)) return () => {};
  let lock: WakeLockSentinel | undefined;
  let asking = false;
  let talking = false;
  let left = false;
  let ending = 0;

  const wanted = () =>
    !left &&
    document.visibilityState === 'visible' &&
    (talking || document.fullscreenElement !== null);
  const settle = async (): Promise<void> => {
    if (asking) return;
    if (!wanted()) {
      const held = lock;
      lock = undefined;
      await held?.release();
      return;
    }
    if (lock) return;
    asking = true;
    try {
      const given = await navigator.wakeLock.request('screen');
      lock = given;
      // The browser takes it back when the page is hidden.
      given.addEventListener('release', () => {
        if (lock === given) lock = undefined;
      });
    } catch {
    } finally {
      asking = false;
    }
    if (lock && !wanted()) await settle();
  };
  const over = () => {
    talking = false;
    void settle();
  };
  const touched = () => {
    if (!talking) return;
    clearTimeout(ending);
    ending = window.setTimeout(over, OVER_AFTER);
  };
  const stop = deck.onChange(() => {
    talking = true;
    touched();
    void settle();
  });
  const touches = ['keydown', 'pointerdown', 'pointermove'];
  for (const touch of touches) document.addEventListener(touch, touched, { passive: true });
  const occasions = ['visibilitychange', 'fullscreenchange'];
  for (const occasion of occasions) document.addEventListener(occasion, settle);
  return () => {
    left = true;
    stop();
    clearTimeout(ending);
    for (const touch of touches) document.removeEventListener(touch, touched);
    for (const occasion of occasions) document.removeEventListener(occasion, settle);
    void settle();
  };
};

import type { Feature } from '../context.ts';

/** How long after the last input a talk in a window counts as over, in milliseconds. */
const IDLE_TIMEOUT = 10 * 60_000;

/**
 * Holds a screen wake lock in full screen, and in a window from the first step on. A window may have been
 * left open by a reader, so there it is released ten minutes after the last input; in full screen the
 * audience may discuss one slide for an hour.
 *
 * A refusal, for instance at low battery, is not reported: the audience would read it, and the presenter
 * cannot do anything about it. The next step requests the lock again.
 */
export const wakeLock: Feature = ({ deck }, signal) => {
  if (!('wakeLock' in navigator)) return;
  let lock: WakeLockSentinel | undefined;
  let requesting = false;
  let talking = false;
  let timer = 0;

  const isWanted = () =>
    !signal.aborted &&
    document.visibilityState === 'visible' &&
    (talking || document.fullscreenElement !== null);
  const update = async (): Promise<void> => {
    if (requesting) return;
    if (!isWanted()) {
      const held = lock;
      lock = undefined;
      await held?.release();
      return;
    }
    if (lock) return;
    requesting = true;
    try {
      const granted = await navigator.wakeLock.request('screen');
      lock = granted;
      // The browser releases it when the page is hidden.
      granted.addEventListener('release', () => {
        if (lock === granted) lock = undefined;
      });
    } catch {
    } finally {
      requesting = false;
    }
    if (lock && !isWanted()) await update();
  };
  const endTalk = () => {
    talking = false;
    void update();
  };
  const onInput = () => {
    if (!talking) return;
    clearTimeout(timer);
    timer = window.setTimeout(endTalk, IDLE_TIMEOUT);
  };
  deck.onChange(() => {
    talking = true;
    onInput();
    void update();
  }, signal);
  for (const input of ['keydown', 'pointerdown', 'pointermove']) {
    document.addEventListener(input, onInput, { passive: true, signal });
  }
  for (const event of ['visibilitychange', 'fullscreenchange']) {
    document.addEventListener(event, update, { signal });
  }
  return () => {
    clearTimeout(timer);
    void update();
  };
};

import type { Check } from './check.ts';

/** Whether the screen stays on while nobody touches the machine. */
export const wakeLock: Check = {
  name: 'wakeLock',
  async run({ words }) {
    const cure = words.wakeLockCure;
    if (!('wakeLock' in navigator))
      return { state: 'unknown', sentence: words.wakeLockUnknown, cure };
    try {
      const lock = await navigator.wakeLock.request('screen');
      await lock.release();
      return { state: 'good', sentence: words.wakeLockGood };
    } catch {
      return { state: 'look', sentence: words.wakeLockRefused, cure };
    }
  },
};

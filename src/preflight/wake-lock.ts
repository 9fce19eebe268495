import type { Check } from './check.ts';

/** Whether the screen stays on while nobody touches the machine. */
export const wakeLock: Check = {
  name: 'wakeLock',
  async run({ messages }) {
    const cure = messages.wakeLockCure;
    if (!('wakeLock' in navigator))
      return { state: 'unknown', sentence: messages.wakeLockUnknown, cure };
    try {
      const lock = await navigator.wakeLock.request('screen');
      await lock.release();
      return { state: 'good', sentence: messages.wakeLockGood };
    } catch {
      return { state: 'look', sentence: messages.wakeLockRefused, cure };
    }
  },
};

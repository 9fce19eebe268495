import type { Check } from './check.ts';

/** Whether the browser can keep the screen on (Screen Wake Lock API). */
export const wakeLock: Check = {
  name: 'wakeLock',
  async run({ messages }) {
    const advice = messages.wakeLockAdvice;
    if (!('wakeLock' in navigator))
      return { state: 'unknown', sentence: messages.wakeLockUnknown, advice };
    try {
      const lock = await navigator.wakeLock.request('screen');
      await lock.release();
      return { state: 'good', sentence: messages.wakeLockGood };
    } catch {
      return { state: 'look', sentence: messages.wakeLockRefused, advice };
    }
  },
};

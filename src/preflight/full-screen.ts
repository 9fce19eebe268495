import type { Check } from './check.ts';

/** Whether the slides may fill the screen. */
export const fullScreen: Check = {
  name: 'fullScreen',
  async run({ words }) {
    if (document.fullscreenEnabled) return { state: 'good', sentence: words.fullScreenGood };
    return window.top === window
      ? { state: 'bad', sentence: words.fullScreenRefused, cure: words.fullScreenCure }
      : { state: 'bad', sentence: words.fullScreenFrame, cure: words.fullScreenFrameCure };
  },
};

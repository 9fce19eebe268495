import type { Check } from './check.ts';

/** Whether the slides may fill the screen. */
export const fullScreen: Check = {
  name: 'fullScreen',
  async run({ messages }) {
    if (document.fullscreenEnabled) return { state: 'good', sentence: messages.fullScreenGood };
    return window.top === window
      ? { state: 'bad', sentence: messages.fullScreenRefused, cure: messages.fullScreenCure }
      : { state: 'bad', sentence: messages.fullScreenFrame, cure: messages.fullScreenFrameCure };
  },
};

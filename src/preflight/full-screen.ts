import type { Check } from './check.ts';

/** Whether the page may enter full screen. */
export const fullScreen: Check = {
  name: 'fullScreen',
  async run({ messages }) {
    if (document.fullscreenEnabled) return { state: 'good', sentence: messages.fullScreenGood };
    return window.top === window
      ? { state: 'bad', sentence: messages.fullScreenRefused, advice: messages.fullScreenAdvice }
      : {
          state: 'bad',
          sentence: messages.fullScreenIframe,
          advice: messages.fullScreenIframeAdvice,
        };
  },
};

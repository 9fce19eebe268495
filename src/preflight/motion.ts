import { motionAllowed } from '../figures/live/theme.ts';
import type { Check } from './check.ts';

/** Whether figures are animated. Reduced motion may be intended, so it is not a warning. */
export const motion: Check = {
  name: 'motion',
  async run({ messages }) {
    return motionAllowed()
      ? { state: 'good', sentence: messages.motionOn }
      : { state: 'good', sentence: messages.motionOff, advice: messages.motionAdvice };
  },
};

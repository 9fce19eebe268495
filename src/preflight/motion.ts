import { motionAllowed } from '../figures/live/theme.ts';
import type { Check } from './check.ts';

/** Whether figures move. That they do not may be what a person wants, so it is told and not warned of. */
export const motion: Check = {
  name: 'motion',
  async run({ messages }) {
    return motionAllowed()
      ? { state: 'good', sentence: messages.motionOn }
      : { state: 'good', sentence: messages.motionOff, cure: messages.motionCure };
  },
};

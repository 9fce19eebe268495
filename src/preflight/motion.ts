import { mayMove } from '../figures/theme.ts';
import type { Check } from './check.ts';

/** Whether figures move. That they do not may be what a person wants, so it is told and not warned of. */
export const motion: Check = {
  name: 'motion',
  async run({ words }) {
    return mayMove()
      ? { state: 'good', sentence: words.motionOn }
      : { state: 'good', sentence: words.motionOff, cure: words.motionCure };
  },
};

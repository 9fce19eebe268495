import { interpolate } from '../i18n/interpolate.ts';
import { type Check, listed, titleOf } from './check.ts';

/** Whether there is something to say for every slide. */
export const notes: Check = {
  name: 'notes',
  async run({ messages, slides }) {
    if (document.querySelector('.deck[data-notes="kept-back"]')) {
      return { state: 'look', sentence: messages.notesKeptBack, cure: messages.notesKeptBackCure };
    }
    const without = slides.filter((slide) => !slide.querySelector('.notes')?.textContent?.trim());
    if (without.length === 0)
      return { state: 'good', sentence: interpolate(messages.notesGood, { count: slides.length }) };
    return {
      state: 'look',
      sentence: interpolate(messages.notesLack, { slides: listed(without.map(titleOf), messages) }),
      cure: messages.notesCure,
    };
  },
};

import { fill } from '../words/fill.ts';
import { type Check, listed, titleOf } from './check.ts';

/** Whether there is something to say for every slide. */
export const notes: Check = {
  name: 'notes',
  async run({ words, slides }) {
    if (document.querySelector('.deck[data-notes="kept-back"]')) {
      return { state: 'look', sentence: words.notesKeptBack, cure: words.notesKeptBackCure };
    }
    const without = slides.filter((slide) => !slide.querySelector('.notes')?.textContent?.trim());
    if (without.length === 0)
      return { state: 'good', sentence: fill(words.notesGood, { count: slides.length }) };
    return {
      state: 'look',
      sentence: fill(words.notesLack, { slides: listed(without.map(titleOf), words) }),
      cure: words.notesCure,
    };
  },
};

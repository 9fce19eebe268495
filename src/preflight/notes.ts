import { titleOf } from '../dom/view.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { type Check, formatList } from './check.ts';

/** Whether every slide has notes. */
export const notes: Check = {
  name: 'notes',
  async run({ messages, slides }) {
    if (document.querySelector('.deck[data-notes="withheld"]')) {
      return {
        state: 'look',
        sentence: messages.notesKeptBack,
        advice: messages.notesKeptBackAdvice,
      };
    }
    const without = slides.filter((slide) => !slide.querySelector('.notes')?.textContent?.trim());
    if (without.length === 0)
      return { state: 'good', sentence: interpolate(messages.notesGood, { count: slides.length }) };
    return {
      state: 'look',
      sentence: interpolate(messages.notesMissing, {
        slides: formatList(without.map(titleOf), messages),
      }),
      advice: messages.notesAdvice,
    };
  },
};

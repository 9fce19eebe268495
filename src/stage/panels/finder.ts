import { commonMessagesIn } from '../../i18n/common-messages.ts';
import { makeFinder } from '../../search/finder.ts';
import type { Feature } from '../context.ts';

/** Goes to a slide by its number or by a full-text search; hits in the notes are not shown to the audience. */
export const finder: Feature = (context, signal) => {
  const { deck, lang, command, onCommand } = context;
  const { open, remove } = makeFinder({
    holder: context,
    messages: commonMessagesIn(lang),
    slides: deck.slides,
    showNotes: false,
    at: () => deck.at().index,
    go(slide, step, inData) {
      deck.go(slide, step);
      if (inData && !deck.at().slide.querySelector('[data-open]')) command('data');
    },
  });
  onCommand('find', open, signal);
  return remove;
};

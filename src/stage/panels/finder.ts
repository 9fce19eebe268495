import { readDeckData } from '../../dom/view.ts';
import { commonMessagesIn } from '../../i18n/common-messages.ts';
import { makeFinder } from '../../search/finder.ts';
import type { Feature } from '../context.ts';

/** Goes to a slide by its number, or by words of it; what its notes say is not shown to the room. */
export const finder: Feature = (context) => {
  const { deck, command, onCommand } = context;
  const { open, remove } = makeFinder({
    holder: context,
    messages: commonMessagesIn(readDeckData().lang),
    slides: deck.slides,
    showNotes: false,
    at: () => deck.at().index,
    go(slide, step, inData) {
      deck.go(slide, step);
      if (inData && !deck.at().slide.querySelector('[data-open]')) command('data');
    },
  });
  const end = onCommand('find', open);
  return () => {
    end();
    remove();
  };
};

import { makeFinder } from '../find/finder.ts';
import { readDeckData } from '../view.ts';
import { commonWordsIn } from '../words/common/words.ts';
import type { Feature } from './room.ts';

/** Goes to a slide by its number, or by words of it; what its notes say is not shown to the room. */
export const finder: Feature = (room) => {
  const { deck, command, onCommand } = room;
  const { open, remove } = makeFinder({
    holder: room,
    words: commonWordsIn(readDeckData().lang),
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

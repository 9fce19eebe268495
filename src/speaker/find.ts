import { makeFinder } from '../find/finder.ts';
import { icon, SEARCH } from '../icon.ts';
import type { Feature } from './desk.ts';
import { keyButton } from './key-button.ts';

/** Goes to a slide by its number, or by words of it or of its notes, which may be read here. */
export const find: Feature = (desk) => {
  const { root, part, common, slides, at, go, onCommand } = desk;
  const { open, remove } = makeFinder({
    holder: { interface: root, words: common },
    words: common,
    slides: slides.map(({ element }) => element),
    showNotes: true,
    at: () => at().index,
    go(index, step) {
      const slide = slides[index];
      if (slide) go({ slide: slide.name, step });
    },
  });
  const offer = keyButton(desk, '', 'find', 'speaker-sign');
  offer.ariaLabel = common.find;
  offer.append(icon(SEARCH));
  part('walk').append(offer);
  const end = onCommand('find', open);
  return () => {
    end();
    offer.remove();
    remove();
  };
};

import { icon, SEARCH } from '../../dom/icon.ts';
import { makeFinder } from '../../search/finder.ts';
import type { Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';

/** Goes to a slide by its number, or by words of it or of its notes, which may be read here. */
export const finder: Feature = (context) => {
  const { root, part, commonMessages, slides, at, go, onCommand } = context;
  const { open, remove } = makeFinder({
    holder: { ui: root, messages: commonMessages },
    messages: commonMessages,
    slides: slides.map(({ element }) => element),
    showNotes: true,
    at: () => at().index,
    go(index, step) {
      const slide = slides[index];
      if (slide) go({ slide: slide.name, step });
    },
  });
  const offer = keyButton(context, '', 'find', 'speaker-sign');
  offer.ariaLabel = commonMessages.find;
  offer.append(icon(SEARCH));
  part('walk').append(offer);
  const end = onCommand('find', open);
  return () => {
    end();
    offer.remove();
    remove();
  };
};

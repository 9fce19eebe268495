import { icon, SEARCH } from '../../dom/icon.ts';
import { makeFinder } from '../../search/finder.ts';
import type { Feature } from '../context.ts';
import { keyButton } from '../key-button.ts';

/** Finds slides by number and by text, including notes, which the Stage does not show. */
export const finder: Feature = (context, signal) => {
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
  const openButton = keyButton(context, '', 'find', 'speaker-sign');
  openButton.ariaLabel = commonMessages.find;
  openButton.append(icon(SEARCH));
  part('walk').append(openButton);
  onCommand('find', open, signal);
  return () => {
    openButton.remove();
    remove();
  };
};

import { afterPaint } from '../after-paint.ts';
import { element } from '../element.ts';
import { makeNotice } from '../notice.ts';
import { fill } from '../words/fill.ts';
import type { Feature } from './room.ts';

/** Says number and title of each new slide to screen readers, and shows what the room has to tell. */
export const announce: Feature = ({ deck, words, interface: holder, onTell }) => {
  const spoken = element('p', 'visually-hidden');
  spoken.setAttribute('aria-live', 'polite');
  holder.append(spoken);
  const notice = makeNotice(holder);
  const stopTelling = onTell(notice.show);
  const speak = (slide: HTMLElement, index: number) => {
    const number = fill(words.position, { n: index + 1, total: deck.slides.length });
    spoken.textContent = `${number}. ${slide.querySelector('.slide-title')?.textContent ?? ''}`;
  };
  const stop = deck.onChange(({ slide, previous, index }) => {
    if (slide !== previous) afterPaint(() => speak(slide, index));
  });
  return () => {
    stop();
    stopTelling();
    notice.remove();
    spoken.remove();
  };
};

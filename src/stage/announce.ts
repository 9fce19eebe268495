import { afterPaint } from '../after-paint.ts';
import { fill } from '../words/fill.ts';
import type { Feature } from './room.ts';

/** How long a sentence for the person at the keyboard stays in sight, in milliseconds. */
const SHOWN_FOR = 6000;

/** Says number and title of each new slide to screen readers, and shows what the room has to tell. */
export const announce: Feature = ({ deck, words, interface: holder, onTell }) => {
  const spoken = document.createElement('p');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('aria-live', 'polite');
  const shown = document.createElement('p');
  shown.className = 'notice';
  shown.setAttribute('role', 'status');
  holder.append(spoken, shown);
  let hiding = 0;

  const stopTelling = onTell((sentence) => {
    shown.textContent = sentence;
    clearTimeout(hiding);
    hiding = window.setTimeout(() => {
      shown.textContent = '';
    }, SHOWN_FOR);
  });
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
    clearTimeout(hiding);
    spoken.remove();
    shown.remove();
  };
};

import { afterPaint } from '../dom/after-paint.ts';
import { element } from '../dom/element.ts';
import { createToast } from '../dom/toast.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { Feature } from './context.ts';

/** Says number and title of each new slide to screen readers, and shows what the room has to tell. */
export const announce: Feature = ({ deck, messages, ui: holder, onNotify }) => {
  const spoken = element('p', 'visually-hidden');
  spoken.setAttribute('aria-live', 'polite');
  holder.append(spoken);
  const notice = createToast(holder);
  const stopTelling = onNotify(notice.show);
  const speak = (slide: HTMLElement, index: number) => {
    const number = interpolate(messages.position, { n: index + 1, total: deck.slides.length });
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

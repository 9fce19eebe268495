import { element } from '../dom/element.ts';
import { afterPaint } from '../dom/schedule.ts';
import { createToast } from '../dom/toast.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { Feature } from './context.ts';

/** Announces number and title of each new slide to screen readers, and shows notifications as a toast. */
export const announce: Feature = ({ deck, lang, messages, ui, onNotify }, signal) => {
  const liveRegion = element('p', 'visually-hidden');
  liveRegion.setAttribute('aria-live', 'polite');
  ui.append(liveRegion);
  const toast = createToast(ui);
  onNotify(toast.show, signal);
  const announceSlide = (slide: HTMLElement, index: number) => {
    const number = interpolate(messages.position, { n: index + 1, total: deck.slides.length });
    const title = element('span', '', slide.querySelector('.slide-title')?.textContent ?? '');
    title.lang = lang;
    liveRegion.replaceChildren(`${number}. `, title);
  };
  deck.onChange(({ slide, previous, index }) => {
    if (slide !== previous) afterPaint(() => announceSlide(slide, index));
  }, signal);
  return () => {
    toast.remove();
    liveRegion.remove();
  };
};

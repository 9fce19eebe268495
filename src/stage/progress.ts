import { element } from '../dom/element.ts';
import { afterPaint } from '../dom/schedule.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { Feature } from './context.ts';
import type { SlidePosition } from './deck.ts';

/**
 * Slide number and progress bar; a click on the bar goes to that part of the deck. Both are updated after
 * the slide has been painted, so that they do not delay it.
 */
export const progress: Feature = ({ deck, messages, ui }, signal) => {
  const number = element('p', 'slide-number');
  const mark = element('span', 'progress-mark');
  const bar = element('div', 'progress', element('span', 'progress-track', mark));
  bar.title = messages.progress;
  ui.append(bar, number);

  const update = ({ index, slide }: SlidePosition) => {
    const total = deck.slides.length;
    number.textContent = `${index + 1} / ${total}`;
    number.title = interpolate(messages.position, { n: index + 1, total });
    bar.style.setProperty('--progress', String(total > 1 ? index / (total - 1) : 1));
    bar.dataset['layout'] = slide.dataset['layout'];
  };
  bar.addEventListener('click', ({ clientX }) => {
    const { left, width } = bar.getBoundingClientRect();
    deck.go(Math.round(((clientX - left) / width) * (deck.slides.length - 1)));
  });
  deck.onChange((position) => afterPaint(() => update(position)), signal);
  update(deck.at());
  return () => {
    bar.remove();
    number.remove();
  };
};

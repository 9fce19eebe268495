import { afterPaint } from '../dom/after-paint.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { Feature } from './context.ts';
import type { Position } from './deck.ts';

/**
 * The number of the slide, and how far the talk has come; a click on the line goes there. They follow
 * when the slide has been painted, so that nobody waits for them.
 */
export const progress: Feature = ({ deck, messages, ui: holder }) => {
  const number = document.createElement('p');
  number.className = 'slide-number';
  const line = document.createElement('div');
  line.className = 'progress';
  line.title = messages.progress;
  const plank = document.createElement('span');
  plank.className = 'plank';
  const ball = document.createElement('span');
  ball.className = 'ball';
  plank.append(ball);
  line.append(plank);
  holder.append(line, number);

  const show = ({ index, slide }: Position) => {
    const total = deck.slides.length;
    number.textContent = `${index + 1} / ${total}`;
    number.title = interpolate(messages.position, { n: index + 1, total });
    line.style.setProperty('--progress', String(total > 1 ? index / (total - 1) : 1));
    line.dataset['layout'] = slide.dataset['layout'];
  };
  const goThere = ({ clientX }: MouseEvent) => {
    const { left, width } = line.getBoundingClientRect();
    deck.go(Math.round(((clientX - left) / width) * (deck.slides.length - 1)));
  };
  line.addEventListener('click', goThere);
  const stop = deck.onChange((position) => afterPaint(() => show(position)));
  show(deck.at());
  return () => {
    stop();
    line.remove();
    number.remove();
  };
};

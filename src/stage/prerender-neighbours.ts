import { cancelIdle, requestIdle } from '../dom/idle.ts';
import type { Feature } from './context.ts';

/** How many slides before and after the present one are laid out and ready to be shown. */
const BEFORE = 1;
const AFTER = 2;

/**
 * Going on must cost no more than showing what is there already: slides near the present one are laid
 * out and transparent, and the browser passes over all others, however many there are. What is
 * transparent is hidden from those who hear the slides.
 */
export const prerenderNeighbours: Feature = ({ deck }) => {
  let marked: readonly HTMLElement[] = [];
  let waiting = 0;

  const unmark = (slide: HTMLElement) => {
    slide.classList.remove('near');
    deck.silence(slide, false);
  };
  const mark = () => {
    const { index, slide: present } = deck.at();
    const wanted = deck.slides.slice(Math.max(0, index - BEFORE), index + AFTER + 1);
    for (const slide of marked) {
      if (!wanted.includes(slide)) unmark(slide);
    }
    for (const slide of wanted) {
      slide.classList.add('near');
      deck.silence(slide, slide !== present);
    }
    marked = wanted;
    // Told to whoever waits until nothing is left to be done.
    deck.root.dataset['renderedAround'] = present.id;
  };
  const follow = (slide: HTMLElement) => {
    deck.silence(slide, false);
    // What the window shows beside a slide is of the slide's ground.
    deck.root.dataset['shown'] = slide.dataset['layout'];
    cancelIdle(waiting);
    waiting = requestIdle(mark);
  };
  const stop = deck.onChange(({ slide, previous }) => {
    if (slide === previous) return;
    if (previous) deck.silence(previous, true);
    follow(slide);
  });
  follow(deck.at().slide);
  return () => {
    stop();
    cancelIdle(waiting);
    for (const slide of deck.slides) unmark(slide);
    delete deck.root.dataset['shown'];
    delete deck.root.dataset['renderedAround'];
  };
};

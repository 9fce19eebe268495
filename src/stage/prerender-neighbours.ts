import { cancelIdle, requestIdle } from '../dom/schedule.ts';
import type { Feature } from './context.ts';

/** How many slides before and after the current one are rendered. */
const BEFORE = 1;
const AFTER = 2;

/**
 * Keeps one slide before and two after the current one rendered at opacity 0, so that navigation only
 * changes opacity; all others are `content-visibility: hidden`.
 */
export const prerenderNeighbours: Feature = ({ deck }, signal) => {
  let prerendered: readonly HTMLElement[] = [];
  let idle = 0;

  const prerender = () => {
    const { index, slide: current } = deck.at();
    const wanted = deck.slides.slice(Math.max(0, index - BEFORE), index + AFTER + 1);
    for (const slide of prerendered) {
      if (!wanted.includes(slide)) slide.classList.remove('prerendered');
    }
    for (const slide of wanted) slide.classList.add('prerendered');
    prerendered = wanted;
    // Exports and tests wait for it.
    deck.root.dataset['renderedAround'] = current.id;
  };
  const follow = (slide: HTMLElement) => {
    // CSS gives the window beside the slide the slide's background.
    deck.root.dataset['shown'] = slide.dataset['layout'];
    cancelIdle(idle);
    idle = requestIdle(prerender);
  };
  deck.onChange(({ slide, previous }) => {
    if (slide !== previous) follow(slide);
  }, signal);
  follow(deck.at().slide);
  return () => {
    cancelIdle(idle);
    for (const slide of prerendered) slide.classList.remove('prerendered');
    delete deck.root.dataset['shown'];
    delete deck.root.dataset['renderedAround'];
  };
};

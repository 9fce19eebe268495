import { SHOWN_BEFORE_STEP } from '../dom/steps.ts';
import type { Feature } from './context.ts';

/** A number in a step that is not shown yet. */
const PENDING = `.fragment:not(.visible, ${SHOWN_BEFORE_STEP}) a.fact`;

/**
 * Hides the line at the foot of a slide while one of its numbers is in a step that is not shown yet. Not by `:has()`:
 * with the class of shown fragments in it, every step would recalculate the styles of all rendered slides.
 */
export const sourceLine: Feature = ({ deck }, signal) => {
  const slides = deck.slides.filter((slide) => 'factsInSteps' in slide.dataset);
  const update = (slide: HTMLElement) =>
    slide.toggleAttribute('data-facts-pending', slide.querySelector(PENDING) !== null);
  slides.forEach(update);
  deck.onChange(({ slide }) => {
    if (slides.includes(slide)) update(slide);
  }, signal);
  return () => {
    for (const slide of slides) slide.removeAttribute('data-facts-pending');
  };
};

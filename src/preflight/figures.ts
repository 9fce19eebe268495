import { titleOf } from '../dom/view.ts';
import { checkFigure, type FigureFailure } from '../figures/live/check-figure.ts';
import { interpolate } from '../i18n/interpolate.ts';
import type { Check } from './check.ts';

/** Whether every figure can be drawn in each of its states, as a static picture and as a chart. */
export const figures: Check = {
  name: 'figures',
  async run({ messages, slides }) {
    const onSlides = slides.flatMap((slide) =>
      [...slide.querySelectorAll<HTMLElement>('[data-figure]')].map((figure) => ({
        slide: titleOf(slide),
        figure,
      })),
    );
    if (onSlides.length === 0) return { state: 'good', sentence: messages.figuresNone };
    const describe = (failure: FigureFailure, slide: string, figure = '') =>
      failure.kind === 'fetch'
        ? interpolate(messages.figureNotFetched, { slide, figure })
        : interpolate(failure.kind === 'draw' ? messages.figureNotDrawn : messages.pictureEmpty, {
            slide,
            figure,
            state: failure.state,
          });
    const failures = await Promise.all(
      onSlides.map(async ({ slide, figure }) =>
        (await checkFigure(figure)).map((failure) =>
          describe(failure, slide, figure.dataset['figure']),
        ),
      ),
    );
    const sentences = failures.flat();
    if (sentences.length === 0)
      return {
        state: 'good',
        sentence: interpolate(messages.figuresGood, { count: onSlides.length }),
      };
    return { state: 'bad', sentence: sentences.join(' '), advice: messages.figuresAdvice };
  },
};

import { checkFigure, type FigureFailure } from '../figures/live/check-figure.ts';
import { interpolate } from '../i18n/interpolate.ts';
import { type Check, titleOf } from './check.ts';

/** Whether every figure is drawn, as picture and as chart, in each of its states. */
export const figures: Check = {
  name: 'figures',
  async run({ messages, slides }) {
    const tried = slides.flatMap((slide) =>
      [...slide.querySelectorAll<HTMLElement>('[data-figure]')].map((figure) => ({
        slide: titleOf(slide),
        figure,
      })),
    );
    if (tried.length === 0) return { state: 'good', sentence: messages.figuresNone };
    const say = (trouble: FigureFailure, slide: string, figure = '') =>
      trouble.kind === 'fetch'
        ? interpolate(messages.figureFetch, { slide, figure })
        : interpolate(trouble.kind === 'draw' ? messages.figureDraw : messages.figurePicture, {
            slide,
            figure,
            state: trouble.state,
          });
    const found = await Promise.all(
      tried.map(async ({ slide, figure }) =>
        (await checkFigure(figure)).map((trouble) => say(trouble, slide, figure.dataset['figure'])),
      ),
    );
    const sentences = found.flat();
    if (sentences.length === 0)
      return {
        state: 'good',
        sentence: interpolate(messages.figuresGood, { count: tried.length }),
      };
    return { state: 'bad', sentence: sentences.join(' '), cure: messages.figuresCure };
  },
};

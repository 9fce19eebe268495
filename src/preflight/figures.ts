import { type FigureTrouble, tryFigure } from '../figures/try-figure.ts';
import { fill } from '../words/fill.ts';
import { type Check, titleOf } from './check.ts';

/** Whether every figure is drawn, as picture and as chart, in each of its states. */
export const figures: Check = {
  name: 'figures',
  async run({ words, slides }) {
    const tried = slides.flatMap((slide) =>
      [...slide.querySelectorAll<HTMLElement>('[data-figure]')].map((figure) => ({
        slide: titleOf(slide),
        figure,
      })),
    );
    if (tried.length === 0) return { state: 'good', sentence: words.figuresNone };
    const say = (trouble: FigureTrouble, slide: string, figure = '') =>
      trouble.kind === 'fetch'
        ? fill(words.figureFetch, { slide, figure })
        : fill(trouble.kind === 'draw' ? words.figureDraw : words.figurePicture, {
            slide,
            figure,
            state: trouble.state,
          });
    const found = await Promise.all(
      tried.map(async ({ slide, figure }) =>
        (await tryFigure(figure)).map((trouble) => say(trouble, slide, figure.dataset['figure'])),
      ),
    );
    const sentences = found.flat();
    if (sentences.length === 0)
      return { state: 'good', sentence: fill(words.figuresGood, { count: tried.length }) };
    return { state: 'bad', sentence: sentences.join(' '), cure: words.figuresCure };
  },
};

import { afterPaint } from '../dom/after-paint.ts';
import { cancelIdle, requestIdle } from '../dom/idle.ts';
import { currentState, statesOf } from '../figures/live/current-state.ts';
import { prepareFigure, releaseFigure, showState } from '../figures/live/live-figure.ts';
import type { Feature } from './context.ts';
import type { Change } from './deck.ts';

/** How many slides ahead charts are made ready, and how many away they are let go. */
const AHEAD = 1;
const KEPT = 2;

/** A figure of the deck, and the index of its slide. */
interface Placed {
  readonly figure: HTMLElement;
  readonly at: number;
}

/** Figures follow the steps of their slide; their charts are ready one slide ahead, and let go when far behind. */
export const figures: Feature = ({ deck }) => {
  const all: readonly Placed[] = deck.slides.flatMap((slide, at) =>
    [...slide.querySelectorAll<HTMLElement>('figure[data-figure]')].map((figure) => ({
      figure,
      at,
    })),
  );
  let waiting = 0;

  const onSlide = (index: number) => all.filter(({ at }) => at === index);
  const prepare = () => {
    const { index } = deck.at();
    cancelIdle(waiting);
    waiting = requestIdle(() => {
      for (const { figure, at } of all) {
        if (at >= index && at - index <= AHEAD) prepareFigure(figure);
        else if (Math.abs(at - index) > KEPT) releaseFigure(figure);
      }
    });
  };
  const follow = ({ slide, index, previous }: Change) => {
    const arriving = slide !== previous;
    for (const { figure } of onSlide(index)) showState(figure, currentState(figure), !arriving);
    if (!arriving) return;
    afterPaint(() => {
      for (const figure of previous?.querySelectorAll('.figure') ?? []) see(figure);
    });
    prepare();
  };

  for (const { figure } of all) showState(figure, currentState(figure), false);
  // What was in sight before the stage had come is no news any more.
  for (const { figure } of onSlide(deck.at().index)) see(figure);
  const stop = all.length === 0 ? undefined : deck.onChange(follow);
  prepare();
  return () => {
    stop?.();
    cancelIdle(waiting);
    for (const { figure } of all) {
      releaseFigure(figure);
      showState(figure, statesOf(figure).at(-1) ?? '', false);
    }
  };
};

/** A figure comes up before the eyes of the audience once, the first time that it is shown. */
function see(figure: Element): void {
  figure.setAttribute('data-seen', '');
}

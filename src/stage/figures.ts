import { afterPaint, cancelIdle, requestIdle } from '../dom/schedule.ts';
import { currentState, statesOf } from '../figures/live/current-state.ts';
import { fitPicture } from '../figures/live/fit-picture.ts';
import { prepareFigure, releaseFigure, showState } from '../figures/live/live-figure.ts';
import type { Feature } from './context.ts';
import type { Change } from './deck.ts';

/** How many slides ahead charts are created, and at which distance they are destroyed. */
const AHEAD = 1;
const KEPT_NEIGHBOURS = 2;

/** A figure of the deck, and the index of its slide. */
interface PlacedFigure {
  readonly figure: HTMLElement;
  readonly at: number;
}

/** Figures follow the steps of their slide; charts exist only near the current slide. */
export const figures: Feature = ({ deck }, signal) => {
  const all: readonly PlacedFigure[] = deck.slides.flatMap((slide, at) =>
    [...slide.querySelectorAll<HTMLElement>('figure[data-figure]')].map((figure) => ({
      figure,
      at,
    })),
  );
  let idle = 0;

  const onSlide = (index: number) => all.filter(({ at }) => at === index);
  const fit = () => {
    for (const { figure } of onSlide(deck.at().index)) fitPicture(figure);
  };
  const prepare = () => {
    const { index } = deck.at();
    cancelIdle(idle);
    idle = requestIdle(() => {
      for (const { figure, at } of all) {
        if (at >= index && at - index <= AHEAD) prepareFigure(figure);
        else if (Math.abs(at - index) > KEPT_NEIGHBOURS) releaseFigure(figure);
      }
    });
  };
  const follow = ({ slide, index, previous }: Change) => {
    const isNewSlide = slide !== previous;
    for (const { figure } of onSlide(index)) showState(figure, currentState(figure), !isNewSlide);
    if (!isNewSlide) return;
    afterPaint(() => {
      fit();
      for (const figure of previous?.querySelectorAll('.figure') ?? []) markSeen(figure);
    });
    prepare();
  };

  for (const { figure } of all) showState(figure, currentState(figure), false);
  // The first slide was visible before this script ran, so its figures do not animate in.
  for (const { figure } of onSlide(deck.at().index)) markSeen(figure);
  if (all.length > 0) {
    deck.onChange(follow, signal);
    addEventListener('resize', fit, { signal });
    // Before its fonts are loaded, the text beside a figure may have more lines.
    document.fonts.ready.then(fit);
  }
  prepare();
  return () => {
    cancelIdle(idle);
    for (const { figure } of all) {
      releaseFigure(figure);
      showState(figure, statesOf(figure).at(-1) ?? '', false);
    }
  };
};

/** Prevents the entry animation of a figure, which runs the first time that it is shown. */
function markSeen(figure: Element): void {
  figure.setAttribute('data-seen', '');
}

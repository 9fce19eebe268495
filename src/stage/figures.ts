import { growFigures, prepareFigures, releaseFigures, showState } from '../figures/mount.ts';
import type { Feature } from './room.ts';

/** How many slides ahead charts are made ready, and how many away they are let go. */
const AHEAD = 1;
const KEPT = 2;

/** Charts are ready one slide ahead, follow the steps of their slide, and are let go when far behind. */
export const figures: Feature = ({ deck }) => {
  const follow = () => {
    const { slide, index } = deck.at();
    for (const figure of figuresOf(slide)) showState(figure, stateOf(figure));
    prepareFigures(slide);
    growFigures(slide);
    for (const [at, other] of deck.slides.entries()) {
      const away = at - index;
      if (away > 0 && away <= AHEAD) idle(() => prepareFigures(other));
      else if (Math.abs(away) > KEPT) releaseFigures(other);
    }
  };

  const stop = deck.onChange(follow);
  for (const figure of figuresOf(deck.root)) showState(figure, stateOf(figure));
  follow();
  return () => {
    stop();
    releaseFigures(deck.root);
    for (const figure of figuresOf(deck.root)) showState(figure, statesOf(figure).at(-1) ?? '');
  };
};

function figuresOf(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('figure[data-figure]')];
}

function statesOf(figure: HTMLElement): string[] {
  return (figure.dataset['states'] ?? '').split(' ');
}

/** The state of the last step of the figure that is shown, or the first state. */
function stateOf(figure: HTMLElement): string {
  const steps = figure.closest('.slide')?.querySelectorAll<HTMLElement>('.figure-step.visible');
  const shown = [...(steps ?? [])].findLast(
    ({ dataset }) => dataset['stepOf'] === figure.dataset['figure'],
  );
  return shown?.dataset['figureState'] ?? statesOf(figure)[0] ?? '';
}

function idle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work, 0);
}

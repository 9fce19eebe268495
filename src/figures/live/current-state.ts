import { stepsOf } from '../../dom/steps.ts';

/** The states of a figure, in the order of its steps. */
export function statesOf(figure: HTMLElement): string[] {
  return (figure.dataset['states'] ?? '').split(' ');
}

/** The state of a figure's last visible step on its slide; its first state if none is visible. */
export function currentState(figure: HTMLElement): string {
  const slide = figure.closest('.slide');
  const steps = slide ? stepsOf(slide).flat() : [];
  const lastStep = steps.findLast(
    ({ classList, dataset }) =>
      classList.contains('visible') && dataset['stepOf'] === figure.dataset['figure'],
  );
  return lastStep?.dataset['figureState'] ?? statesOf(figure)[0] ?? '';
}

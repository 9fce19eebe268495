/** The states of a figure, first to last. */
export function statesOf(figure: HTMLElement): string[] {
  return (figure.dataset['states'] ?? '').split(' ');
}

/** The state of the last step of a figure that is shown on its slide, or its first state. */
export function currentState(figure: HTMLElement): string {
  const steps = figure.closest('.slide')?.querySelectorAll<HTMLElement>('.figure-step.visible');
  const shown = [...(steps ?? [])].findLast(
    ({ dataset }) => dataset['stepOf'] === figure.dataset['figure'],
  );
  return shown?.dataset['figureState'] ?? statesOf(figure)[0] ?? '';
}

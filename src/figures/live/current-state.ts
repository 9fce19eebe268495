/** The states of a figure, in the order of its steps. */
export function statesOf(figure: HTMLElement): string[] {
  return (figure.dataset['states'] ?? '').split(' ');
}

/** The state of a figure's last visible step on its slide; its first state if none is visible. */
export function currentState(figure: HTMLElement): string {
  const steps = figure.closest('.slide')?.querySelectorAll<HTMLElement>('.figure-step.visible');
  const lastStep = [...(steps ?? [])].findLast(
    ({ dataset }) => dataset['stepOf'] === figure.dataset['figure'],
  );
  return lastStep?.dataset['figureState'] ?? statesOf(figure)[0] ?? '';
}

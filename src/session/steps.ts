/** A slide and the number of its steps shown. */
export interface SlideStep {
  readonly slide: string;
  readonly step: number;
}

/** A slide and the number of its steps. */
export interface SteppedSlide {
  readonly name: string;
  readonly steps: number;
}

/** The next step; undefined at the end. */
export function nextStep(
  slides: readonly SteppedSlide[],
  { slide, step }: SlideStep,
): SlideStep | undefined {
  const index = slides.findIndex(({ name }) => name === slide);
  const current = slides[index];
  if (current && step < current.steps) return { slide, step: step + 1 };
  const next = slides[index + 1];
  return next && { slide: next.name, step: 0 };
}

/** The previous step; of the previous slide, the last one. Undefined at the beginning. */
export function previousStep(
  slides: readonly SteppedSlide[],
  { slide, step }: SlideStep,
): SlideStep | undefined {
  if (step > 0) return { slide, step: step - 1 };
  const previous = slides[slides.findIndex(({ name }) => name === slide) - 1];
  return previous && { slide: previous.name, step: previous.steps };
}

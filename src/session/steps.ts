/** A slide and how many of its steps are shown. */
export interface SlideStep {
  readonly slide: string;
  readonly step: number;
}

/** A slide as one walks through it. */
export interface SteppedSlide {
  readonly name: string;
  /** How many steps follow its first appearance. */
  readonly steps: number;
}

/** The place one step further; undefined at the end. */
export function nextStep(
  slides: readonly SteppedSlide[],
  { slide, step }: SlideStep,
): SlideStep | undefined {
  const index = slides.findIndex(({ name }) => name === slide);
  const here = slides[index];
  if (here && step < here.steps) return { slide, step: step + 1 };
  const next = slides[index + 1];
  return next && { slide: next.name, step: 0 };
}

/** The place one step back, a slide with all that it showed; undefined at the beginning. */
export function previousStep(
  slides: readonly SteppedSlide[],
  { slide, step }: SlideStep,
): SlideStep | undefined {
  if (step > 0) return { slide, step: step - 1 };
  const before = slides[slides.findIndex(({ name }) => name === slide) - 1];
  return before && { slide: before.name, step: before.steps };
}

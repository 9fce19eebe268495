import { requestIdle } from '../dom/schedule.ts';
import { stepsOf } from '../dom/steps.ts';
import { currentState } from '../figures/live/current-state.ts';
import { checkSlide } from './check-slide.ts';
import { type CopyOptions, copyDocument } from './copied-document.ts';
import type { LayoutProblem } from './problem.ts';
import { mergeProblems } from './report.ts';
import { prepareTypefaces } from './typefaces.ts';

/** Which slides are checked, and for what. */
export interface DeckCheckOptions extends CopyOptions {
  /** Id of the slide to begin with. Default: the first one. */
  readonly first?: string | undefined;
  /** Ends the check early, without an error. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the problems of each slide as soon as it is checked. */
  readonly onSlide?: ((slide: string, problems: readonly LayoutProblem[]) => void) | undefined;
}

/**
 * Checks every slide of a document in every step, in a copy that nobody sees.
 * @returns the problems of all slides, in the order of the deck
 */
export async function checkDeck(
  source: Document,
  { first, signal, onSlide, ...options }: DeckCheckOptions,
): Promise<LayoutProblem[]> {
  const { document, slides, remove } = await copyDocument(source, options);
  try {
    const found = new Map<HTMLElement, readonly LayoutProblem[]>();
    const restore = await prepareTypefaces(document);
    for (const slide of beginningWith(first, slides)) {
      await idle();
      if (signal?.aborted) break;
      const problems = await checkSteps(slide, options.layout);
      found.set(slide, problems);
      onSlide?.(slide.id, problems);
    }
    restore();
    return slides.flatMap((slide) => found.get(slide) ?? []);
  } finally {
    remove();
  }
}

async function checkSteps(
  slide: HTMLElement,
  layout: CopyOptions['layout'],
): Promise<LayoutProblem[]> {
  // Slides of the Stage are laid out one at a time.
  slide.classList.add('present');
  // The first layout requests the fonts.
  slide.getBoundingClientRect();
  const { fonts } = slide.ownerDocument;
  await Promise.all([fonts.ready, ...Array.from(slide.querySelectorAll('img'), whenDecoded)]);
  const steps = layout === 'stage' ? stepsOf(slide) : [];
  const problems = [undefined, ...steps].flatMap((fragments, step) => {
    for (const fragment of steps[step - 2] ?? []) fragment.classList.remove('current-fragment');
    for (const fragment of fragments ?? []) fragment.classList.add('visible', 'current-fragment');
    if (layout === 'stage') showFigureStates(slide);
    return checkSlide(slide, layout, step);
  });
  slide.classList.remove('present');
  return mergeProblems(problems);
}

/** Shows the drawing of each figure that belongs to the steps that are shown. */
function showFigureStates(slide: HTMLElement): void {
  for (const figure of slide.querySelectorAll<HTMLElement>('figure[data-figure]')) {
    const state = currentState(figure);
    for (const picture of figure.querySelectorAll<SVGElement>('[data-shape="wide"]'))
      picture.toggleAttribute('hidden', picture.dataset['state'] !== state);
  }
}

function beginningWith(id: string | undefined, slides: readonly HTMLElement[]): HTMLElement[] {
  const index = Math.max(
    0,
    slides.findIndex((slide) => slide.id === id),
  );
  return [...slides.slice(index), ...slides.slice(0, index)];
}

/** A picture that cannot be decoded is found by its size. */
const whenDecoded = (picture: HTMLImageElement) => picture.decode().catch(() => {});
const idle = () => new Promise<void>((resolve) => requestIdle(resolve));

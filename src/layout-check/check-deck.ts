import { requestIdle } from '../dom/schedule.ts';
import { stepsOf } from '../dom/steps.ts';
import { currentState } from '../figures/live/current-state.ts';
import { checkSlide } from './check-slide.ts';
import { type CopyOptions, copyDocument } from './copied-document.ts';
import type { LayoutProblem } from './problem.ts';
import { mergeProblems } from './report.ts';
import { prepareTypefaces } from './typefaces.ts';

/** A copy of a document in which slides can be checked one by one. */
export interface SlideCheck {
  /** Ids of its slides, in their order. */
  readonly ids: readonly string[];
  /** Checks a slide in every step. */
  problemsOf(id: string): Promise<LayoutProblem[]>;
  /** Removes the copy. */
  close(): void;
}

/** Copies a document, so that its slides can be checked without changing what is shown. */
export async function openCheck(source: Document, options: CopyOptions): Promise<SlideCheck> {
  const { document, slides, remove } = await copyDocument(source, options);
  const restore = await prepareTypefaces(document);
  return {
    ids: slides.map(({ id }) => id),
    async problemsOf(id) {
      const slide = slides.find((one) => one.id === id);
      return slide ? checkSteps(slide, options.layout) : [];
    },
    close() {
      restore();
      remove();
    },
  };
}

/**
 * Checks every slide of a document in every step, in a copy that nobody sees.
 * @returns the problems of all slides, in the order of the deck
 */
export async function checkDeck(source: Document, options: CopyOptions): Promise<LayoutProblem[]> {
  const { ids, problemsOf, close } = await openCheck(source, options);
  try {
    const found: LayoutProblem[] = [];
    for (const id of ids) {
      await idle();
      found.push(...(await problemsOf(id)));
    }
    return found;
  } finally {
    close();
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

/** A picture that cannot be decoded is found by its size. */
const whenDecoded = (picture: HTMLImageElement) => picture.decode().catch(() => {});
const idle = () => new Promise<void>((resolve) => requestIdle(resolve));

import { stepsOf } from '../dom/steps.ts';

/** Restores a slide that was laid out as several pages. */
type Restore = () => void;

/**
 * Prints a page per step: of a slide with `pages: steps` in its front matter, or of all slides where the
 * root element has `data-pages="steps"`, which exports set. Each page shows what the Stage shows at its
 * step, figures included; the last one is the slide itself. Until the signal is aborted.
 */
export function stepPages(root: HTMLElement, signal: AbortSignal): void {
  let laidOut: readonly Restore[] = [];
  const before = () => {
    if (laidOut.length > 0) return;
    const all = document.documentElement.dataset['pages'] === 'steps';
    const slides = root.querySelectorAll<HTMLElement>(
      all ? '.slide' : '.slide[data-pages="steps"]',
    );
    laidOut = Array.from(slides, layOut);
  };
  const after = () => {
    for (const restore of laidOut) restore();
    laidOut = [];
  };
  addEventListener('beforeprint', before, { signal });
  addEventListener('afterprint', after, { signal });
  signal.addEventListener('abort', after);
}

function layOut(slide: HTMLElement): Restore {
  const { id } = slide;
  const count = stepsOf(slide).length;
  const pages = Array.from({ length: count }, (_, step) => pageAt(slide, step));
  slide.before(...pages);
  // Links lead to the first page; CSS counts only it as a slide.
  const [first, ...others] = [...pages, slide];
  slide.removeAttribute('id');
  if (first) first.id = id;
  for (const page of others) page.classList.add('continued');
  return () => {
    for (const page of pages) page.remove();
    slide.classList.remove('continued');
    slide.id = id;
  };
}

/** A copy of a slide that shows its first steps only. */
function pageAt(slide: HTMLElement, step: number): HTMLElement {
  const page = slide.cloneNode(true) as HTMLElement;
  page.classList.add('step-page');
  page.removeAttribute('aria-labelledby');
  for (const part of [page, ...page.querySelectorAll('[id]')]) part.removeAttribute('id');
  for (const part of page.querySelectorAll('.notes, .figure-data, canvas')) part.remove();
  const steps = stepsOf(page);
  steps.forEach((fragments, index) => {
    for (const { classList } of fragments) {
      classList.toggle('visible', index < step);
      classList.toggle('pending', index >= step);
    }
  });
  for (const { classList } of steps[step - 1] ?? []) classList.add('current-step');
  for (const figure of page.querySelectorAll<HTMLElement>('.figure')) {
    const { figure: name, states = '' } = figure.dataset;
    const shown = steps.slice(0, step).flat();
    const last = shown.findLast(({ dataset }) => dataset['stepOf'] === name);
    const state = last?.dataset['figureState'] ?? states.split(' ')[0];
    for (const picture of figure.querySelectorAll<SVGElement>('.figure-picture')) {
      picture.toggleAttribute('data-whole', picture.dataset['state'] === state);
    }
  }
  return page;
}

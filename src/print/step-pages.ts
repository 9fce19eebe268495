/** What a slide was before it was laid out as several pages. */
type Restore = () => void;

/**
 * Prints a page a step where that is asked for: of a slide by its author (`pages: steps` in its
 * head), of all slides by whoever exports them (`data-pages="steps"` on the root element). A page
 * shows what the stage shows at its step, figures included; the last one is the slide itself.
 * @returns ends it
 */
export function stepPages(root: HTMLElement): () => void {
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
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    after();
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

function layOut(slide: HTMLElement): Restore {
  const { id } = slide;
  const count = slide.querySelectorAll('.fragment').length;
  const pages = Array.from({ length: count }, (_, step) => pageAt(slide, step));
  slide.before(...pages);
  // The address leads to the first page, which alone counts as a slide.
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

/** A copy of a slide on which the steps from one on are still to come. */
function pageAt(slide: HTMLElement, step: number): HTMLElement {
  const page = slide.cloneNode(true) as HTMLElement;
  page.removeAttribute('aria-labelledby');
  for (const part of [page, ...page.querySelectorAll('[id]')]) part.removeAttribute('id');
  for (const part of page.querySelectorAll('.notes, .figure-data, canvas')) part.remove();
  const steps = [...page.querySelectorAll<HTMLElement>('.fragment')];
  for (const later of steps.slice(step)) later.classList.add('later');
  for (const figure of page.querySelectorAll<HTMLElement>('.figure')) {
    const { figure: name, states = '' } = figure.dataset;
    const last = steps.slice(0, step).findLast(({ dataset }) => dataset['stepOf'] === name);
    const state = last?.dataset['figureState'] ?? states.split(' ')[0];
    for (const picture of figure.querySelectorAll<SVGElement>('.figure-picture')) {
      picture.toggleAttribute('data-whole', picture.dataset['state'] === state);
    }
  }
  return page;
}

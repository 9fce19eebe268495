import { element } from '../../dom/element.ts';
import { currentState } from '../../figures/live/current-state.ts';
import { showState } from '../../figures/live/live-figure.ts';
import type { Slide } from '../context.ts';

/** A small picture of a slide at one of its steps: a copy of it, laid out by the same styles. */
export interface SlidePreview {
  readonly element: HTMLElement;
  show(slide: Slide, step: number): void;
  /** Shows a sentence in the place of a slide. */
  say(sentence: string): void;
}

/** What belongs to a slide and is not of its picture. */
const NOT_SHOWN = '.notes, .figure-data, .figure-copy, .slide-contents, .slide-imprint';

/** An empty preview. To those who hear the page it is a picture named by the title of its slide. */
export function createSlidePreview(): SlidePreview {
  const box = element('div', 'preview');
  let shown: Slide | undefined;
  return {
    element: box,
    show(slide, step) {
      if (shown !== slide) {
        shown = slide;
        box.setAttribute('role', 'img');
        box.ariaLabel = slide.title;
        box.replaceChildren(copyOf(slide.element));
      }
      for (const [index, fragment] of box.querySelectorAll('.fragment').entries()) {
        fragment.classList.toggle('visible', index < step);
      }
      for (const figure of box.querySelectorAll<HTMLElement>('.figure')) {
        showState(figure, currentState(figure), false);
      }
    },
    say(sentence) {
      shown = undefined;
      box.removeAttribute('role');
      box.ariaLabel = null;
      box.replaceChildren(element('p', 'preview-sentence', sentence));
    },
  };
}

function copyOf(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(NOT_SHOWN)) part.remove();
  // A name is the document's; what drawings refer to within themselves stays.
  for (const named of [copy, ...copy.querySelectorAll<HTMLElement>('[id]')]) {
    if (named instanceof HTMLElement) named.removeAttribute('id');
  }
  copy.removeAttribute('aria-labelledby');
  copy.inert = true;
  return copy;
}

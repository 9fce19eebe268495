import { element } from '../../dom/element.ts';
import { stepsOf } from '../../dom/steps.ts';
import { currentState } from '../../figures/live/current-state.ts';
import { showState } from '../../figures/live/live-figure.ts';
import type { Slide } from '../context.ts';

/** A scaled-down copy of a slide at one of its steps, with the slide's own styles. */
export interface SlidePreview {
  readonly element: HTMLElement;
  show(slide: Slide, step: number): void;
  /** Shows a sentence instead of a slide. */
  showSentence(sentence: string): void;
}

/** Parts of a slide that the Stage does not show. */
const HIDDEN_PARTS = '.notes, .figure-data, .figure-copy, .slide-contents, .slide-imprint';

/** An empty preview of slides in a language. For assistive technology it is an image, named by the slide's title. */
export function createSlidePreview(lang: string): SlidePreview {
  const preview = element('div', 'preview');
  let shown: Slide | undefined;
  return {
    element: preview,
    show(slide, step) {
      if (shown !== slide) {
        shown = slide;
        preview.setAttribute('role', 'img');
        preview.lang = lang;
        preview.ariaLabel = slide.title;
        preview.replaceChildren(copyOf(slide.element));
      }
      for (const [index, fragments] of stepsOf(preview).entries()) {
        for (const { classList } of fragments) {
          classList.toggle('visible', index < step);
          classList.toggle('current-fragment', index === step - 1);
        }
      }
      for (const figure of preview.querySelectorAll<HTMLElement>('.figure')) {
        showState(figure, currentState(figure), false);
      }
    },
    showSentence(sentence) {
      shown = undefined;
      preview.removeAttribute('role');
      preview.removeAttribute('lang');
      preview.ariaLabel = null;
      preview.replaceChildren(element('p', 'preview-sentence', sentence));
    },
  };
}

function copyOf(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(HIDDEN_PARTS)) part.remove();
  // Ids must be unique in the document; SVG elements keep those that they refer to.
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('[id]')]) {
    if (element instanceof HTMLElement) element.removeAttribute('id');
  }
  copy.removeAttribute('aria-labelledby');
  copy.inert = true;
  return copy;
}

import { stepsOf } from '../dom/steps.ts';
import { slidesOf } from '../dom/view.ts';
import type { Slide } from './context.ts';

/** Reads the slides of the document. */
export function readSlides(root: ParentNode): Slide[] {
  return slidesOf(root).map((element) => ({
    name: element.id,
    title: element.querySelector('.slide-title')?.textContent ?? element.id,
    act: element.dataset['act'] === undefined ? undefined : textOf(element, '.slide-act'),
    steps: stepsOf(element).length,
    seconds: Number(element.dataset['seconds'] ?? 0),
    droppable: element.dataset['droppable'] !== undefined,
    element,
  }));
}

function textOf(element: HTMLElement, selector: string): string | undefined {
  return element.querySelector(selector)?.textContent ?? undefined;
}

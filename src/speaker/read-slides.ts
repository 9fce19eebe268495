import { slidesOf } from '../dom/view.ts';
import type { Slide } from './context.ts';

/** The slides of the document with what a speaker needs to know of them. */
export function readSlides(root: ParentNode): Slide[] {
  return slidesOf(root).map((element) => ({
    name: element.id,
    title: element.querySelector('.slide-title')?.textContent ?? element.id,
    act: element.dataset['act'] === undefined ? undefined : textOf(element, '.slide-act'),
    steps: element.querySelectorAll('.fragment').length,
    seconds: Number(element.dataset['seconds'] ?? 0),
    droppable: element.dataset['droppable'] !== undefined,
    element,
  }));
}

function textOf(element: HTMLElement, part: string): string | undefined {
  return element.querySelector(part)?.textContent ?? undefined;
}

import { element } from '../dom/element.ts';

/** The heading of a part of the page. */
export function heading(text: string): HTMLHeadingElement {
  return element('h2', 'speaker-heading', text);
}

import { element } from '../element.ts';

/** The heading of a part of the page. */
export function heading(words: string): HTMLHeadingElement {
  return element('h2', 'speaker-heading', words);
}

import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { textContent } from './text-content.ts';

/** Everything that is set in the typeface of code: the text of `code` elements, and the numbers of their lines. */
export function codeText(elements: readonly Element[]): string {
  const root: Root = { type: 'root', children: [...elements] };
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (element.tagName !== 'code') return undefined;
    found.push(element);
    return SKIP;
  });
  return found.length === 0 ? '' : `0123456789${textContent(found)}`;
}

import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The text of elements, with a space between text nodes; a formula is its TeX, and the data of scripts is left out. */
export function textContent(elements: readonly Element[]): string {
  const texts: string[] = [];
  const root: Root = { type: 'root', children: [...elements] };
  visit(root, (node) => {
    if (node.type === 'element' && node.tagName === 'script') return SKIP;
    if (node.type === 'element' && node.tagName === 'math') {
      texts.push(String(node.properties['alttext']));
      return SKIP;
    }
    if (node.type === 'text') texts.push(node.value);
    return undefined;
  });
  return texts.join(' ');
}

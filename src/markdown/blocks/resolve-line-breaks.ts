import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Takes `<br>` in a sentence as a line break, in place: the cells of tables have no other. */
export function resolveLineBreaks(tree: Root): void {
  visit(tree, 'html', (html, index, parent) => {
    const isInText = parent?.type === 'paragraph' || parent?.type === 'tableCell';
    if (!isInText || index === undefined || !/^<br\s*\/?>$/i.test(html.value)) return;
    parent.children[index] = { type: 'break', position: html.position };
  });
}

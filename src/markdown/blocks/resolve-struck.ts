import { h } from 'hastscript';
import type { Root, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Messages } from '../../i18n/messages.ts';
import { elementData } from '../element-node.ts';

/** Says around `~~struck words~~` what only their line shows, in place: few screen readers announce a deletion. */
export function resolveStruck(
  nodes: readonly RootContent[],
  { struck, struckEnd }: Messages['document'],
): void {
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, 'delete', ({ children }) => {
    children.unshift(spoken(struck));
    children.push(spoken(struckEnd));
  });
}

/** A text that is read and not seen, and takes no width. */
function spoken(text: string): Text {
  return { type: 'text', value: '', data: elementData(h('span.visually-hidden', text)) };
}

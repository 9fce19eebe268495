import { h } from 'hastscript';
import type { ListItem, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Messages } from '../../i18n/messages.ts';
import { elementData } from '../element-node.ts';

/** Gives the items of task lists, `- [ ]` and `- [x]`, a mark that is drawn and read, in place. */
export function resolveTasks(
  nodes: readonly RootContent[],
  { taskDone, taskOpen }: Messages['document'],
): void {
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, 'listItem', (item: ListItem) => {
    const [paragraph] = item.children;
    if (typeof item.checked !== 'boolean' || paragraph?.type !== 'paragraph') return;
    const isDone = item.checked;
    const mark = h('span.task-mark', {
      role: 'img',
      ariaLabel: isDone ? taskDone : taskOpen,
      dataDone: isDone ? '' : undefined,
    });
    // The space stands for the mark where the width of a text is estimated.
    paragraph.children.unshift({ type: 'text', value: ' ', data: elementData(mark) });
    // Otherwise it would be converted to a control.
    item.checked = null;
    const { className, ...properties } = item.data?.hProperties ?? {};
    const classes = ['task', className ?? []].flat().map(String);
    item.data = { ...item.data, hProperties: { ...properties, className: classes } };
  });
}

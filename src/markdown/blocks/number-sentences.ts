import type { List, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';

/** The most items that have room for a large number. */
const MOST = 5;

/**
 * Marks the numbered list of a slide with the layout `text` whose numbers are large, in place: up to five sentences,
 * without lists in them. Others are plain lists.
 */
export function numberSentences(body: readonly RootContent[], layout: string | undefined): void {
  if (layout !== 'text') return;
  const lists = body.filter((node): node is List => node.type === 'list');
  const [list, ...others] = lists;
  if (!list?.ordered || others.length > 0 || list.children.length > MOST || isNested(list)) return;
  const { className, ...properties } = list.data?.hProperties ?? {};
  const classes = ['sentences', className ?? []].flat().map(String);
  list.data = { ...list.data, hProperties: { ...properties, className: classes } };
}

function isNested(list: List): boolean {
  let found = false;
  visit({ type: 'root', children: list.children }, 'list', () => {
    found = true;
  });
  return found;
}

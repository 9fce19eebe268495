import type { Comment, Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Serializes elements and comments to HTML; undefined ones are left out. */
export function html(children: readonly (Element | Comment | undefined)[]): string {
  const present = children.filter((child) => child !== undefined);
  return toHtml({ type: 'root', children: present } satisfies Root, {
    closeEmptyElements: false,
    characterReferences: { useNamedReferences: false },
  });
}

import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Elements as they are written into a page; what is undefined is left out. */
export function html(children: readonly (Element | undefined)[]): string {
  const present = children.filter((child) => child !== undefined);
  return toHtml({ type: 'root', children: present } satisfies Root, {
    closeEmptyElements: false,
    characterReferences: { useNamedReferences: false },
  });
}

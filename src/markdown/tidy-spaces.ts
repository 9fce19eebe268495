import type { Element, ElementContent } from 'hast';

/** Elements whose spaces are text. */
const VERBATIM = new Set(['pre', 'code', 'math', 'svg', 'script']);
const BLOCKS = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'table', 'div', 'img']);

/**
 * Removes the line breaks of the file: those between blocks, and those after the line breaks that the author has
 * written; within a sentence they become spaces. On paper, white space is kept.
 * @param startsBlock whether the first of these nodes begins a block, where a space would be seen
 */
export function tidySpaces(
  children: readonly ElementContent[],
  startsBlock = false,
): ElementContent[] {
  const hasBlocks = children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName));
  const tidied: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'text') {
      const last = tidied.at(-1);
      const startsLine = last ? isElement(last, 'br') : startsBlock;
      const text = child.value.replace(/[ \t]*\n[ \t]*/g, ' ');
      const value = startsLine ? text.trimStart() : text;
      if (value === '' || (hasBlocks && value.trim() === '')) continue;
      tidied.push({ ...child, value });
    } else {
      if (child.type === 'element') tidyIn(child);
      tidied.push(child);
    }
  }
  return tidied;
}

function tidyIn(element: Element): void {
  if (!VERBATIM.has(element.tagName)) {
    element.children = tidySpaces(element.children, BLOCKS.has(element.tagName));
  }
}

function isElement(node: ElementContent | undefined, tagName: string): boolean {
  return node?.type === 'element' && node.tagName === tagName;
}

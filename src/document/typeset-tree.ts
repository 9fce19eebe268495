import type { Element, Nodes, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { type Edit, edits, rulesOf } from '../i18n/typography/typeset.ts';

/** Elements that hold a line of thought: typography looks across the inline elements in them. */
const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'li',
  'th',
  'td',
  'caption',
  'figcaption',
  'button',
  'blockquote',
  'div',
  'section',
]);
/** Elements whose text is shown as typed. */
const AS_TYPED = new Set(['code', 'pre', 'script', 'style', 'svg']);

/**
 * Sets the text of a tree in place, block by block, so that a space between `«` and a word in
 * `<strong>` is found. Never touches code, addresses or attributes.
 */
export function typesetTree(tree: Nodes, lang: string): void {
  visit(tree, 'element', (element) => {
    if (AS_TYPED.has(element.tagName)) return 'skip';
    if (BLOCKS.has(element.tagName)) setTexts(textsOf(element), lang);
    return undefined;
  });
}

/** The text nodes of a block that are not in a block further inside. */
function textsOf(block: Element): Text[] {
  return block.children.flatMap((child) => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element') return [];
    return BLOCKS.has(child.tagName) || AS_TYPED.has(child.tagName) ? [] : textsOf(child);
  });
}

function setTexts(texts: readonly Text[], lang: string): void {
  for (const rule of rulesOf(lang)) {
    const whole = texts.map((text) => text.value).join('');
    for (const edit of edits(whole, rule).reverse()) applyTo(texts, edit);
  }
}

/** Applies an edit of the joined texts to the node it begins in; a rule replaces within one node only. */
function applyTo(texts: readonly Text[], { at, length, by }: Edit): void {
  let start = 0;
  for (const text of texts) {
    const end = start + text.value.length;
    if (at < end || (at === end && length === 0)) {
      text.value = text.value.slice(0, at - start) + by + text.value.slice(at - start + length);
      return;
    }
    start = end;
  }
}

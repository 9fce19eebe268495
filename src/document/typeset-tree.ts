import type { Element, Nodes, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { type Edit, edits, rulesOf } from '../i18n/typography/typeset.ts';

/** Block elements: the typography of a text node depends on its neighbours within the block. */
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
/** Elements whose text is not changed. */
const VERBATIM = new Set(['code', 'pre', 'script', 'style', 'svg', 'math', 'sup']);

/** Elements whose text is not changed, but beside which there is typography: `x` ? */
const INLINE = new Set(['code', 'math', 'sup']);
/** What stands for the text of such an element: an object replacement character. */
const STAND_IN: Text = { type: 'text', value: '\uFFFC' };

/**
 * Applies the typography of a language to the text of a tree, in place and block by block, so that the space between `«`
 * and a word in `<strong>` is found. Code and attributes stay unchanged.
 */
export function typesetTree(tree: Nodes, lang: string): void {
  visit(tree, 'element', (element) => {
    if (VERBATIM.has(element.tagName)) return 'skip';
    if (BLOCKS.has(element.tagName)) typesetTexts(textsOf(element), lang);
    return undefined;
  });
}

/** The text nodes of a block, without those of blocks inside it. */
function textsOf(block: Element): Text[] {
  return block.children.flatMap((child) => {
    if (child.type === 'text') return [child];
    if (child.type !== 'element') return [];
    if (INLINE.has(child.tagName)) return [STAND_IN];
    return BLOCKS.has(child.tagName) || VERBATIM.has(child.tagName) ? [] : textsOf(child);
  });
}

function typesetTexts(texts: readonly Text[], lang: string): void {
  for (const rule of rulesOf(lang)) {
    const whole = texts.map((text) => text.value).join('');
    for (const edit of edits(whole, rule).reverse()) applyTo(texts, edit);
  }
}

/** Applies an edit of the joined texts to the node in which it begins; a rule replaces text within one node only. */
function applyTo(texts: readonly Text[], { at, length, by }: Edit): void {
  let start = 0;
  for (const text of texts) {
    const end = start + text.value.length;
    const isTarget = text !== STAND_IN && (at < end || (at === end && length === 0));
    if (isTarget) {
      text.value = text.value.slice(0, at - start) + by + text.value.slice(at - start + length);
      return;
    }
    start = end;
  }
}

import { h } from 'hastscript';
import type { Paragraph, Root, RootContent, Text } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { SKIP, visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import { type Diagnostics, locationAt } from '../../content/diagnostics.ts';
import { elementData, elementNode } from '../element-node.ts';
import { locationOf, type SlideFile, sourceOf } from '../parse.ts';
import { renderFormula } from './render-formula.ts';

/**
 * Replaces every formula by its element: in a sentence a `math`, on its own a block that scrolls where it is too wide.
 * Reports TeX that cannot be translated.
 */
export function resolveFormulas(
  slide: SlideFile,
  nodes: readonly RootContent[],
  context: DeckContext,
  diagnostics: Diagnostics,
): RootContent[] {
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, (node, index, parent) => {
    if (index === undefined || !parent) return undefined;
    if (node.type === 'math') {
      lintBlock(slide, node, diagnostics);
      parent.children[index] = blockNode(slide, node, node, context, diagnostics);
      return SKIP;
    }
    if (node.type === 'paragraph' && isFormulaAlone(slide, node)) {
      const [formula] = node.children;
      parent.children[index] = blockNode(slide, formula as InlineMath, node, context, diagnostics);
      return SKIP;
    }
    if (node.type === 'inlineMath') {
      const { [index - 1]: before, [index + 1]: after } = parent.children;
      parent.children[index] = inlineNode(slide, node, { before, after }, diagnostics);
    }
    return undefined;
  });
  return root.children;
}

/** Whether a formula in two dollars is everything in a paragraph. */
function isFormulaAlone(slide: SlideFile, { children }: Paragraph): boolean {
  const [only, ...others] = children;
  return only?.type === 'inlineMath' && others.length === 0 && isDisplay(slide, only);
}

const isDisplay = (slide: SlideFile, node: InlineMath | MathBlock) =>
  sourceOf(slide, node).startsWith('$$');

/** @param replaced the block that has the attribute list: the formula, or the paragraph around it */
function blockNode(
  slide: SlideFile,
  node: InlineMath | MathBlock,
  replaced: RootContent,
  { messages }: DeckContext,
  diagnostics: Diagnostics,
): RootContent {
  const label = messages.document.formulaLabel;
  const math = render(slide, node, diagnostics);
  const block = h('div.formula', { tabIndex: 0, role: 'group', ariaLabel: label }, math);
  return elementNode(block, replaced);
}

/** Punctuation that must not be separated from a formula before or after it; a browser breaks lines there. */
const OPENING = /[([«“‘]+$/;
const CLOSING = /^[,.;:!?…)\]»”’%]+/;

/** A formula in a sentence, in a span with the punctuation beside it, which is taken from the texts there. */
function inlineNode(
  slide: SlideFile,
  node: InlineMath,
  {
    before,
    after,
  }: { readonly before?: RootContent | undefined; readonly after?: RootContent | undefined },
  diagnostics: Diagnostics,
): Text {
  const math = render(slide, node, diagnostics);
  const [opening, closing] = [takeFrom(before, OPENING), takeFrom(after, CLOSING)];
  const isAlone = opening === '' && closing === '';
  const element = isAlone
    ? math
    : h('span.formula-unit', [opening, ...(math ? [math] : []), closing]);
  // The text is what the width of a sentence is estimated from.
  return { type: 'text', value: node.value, ...(element && { data: elementData(element, node) }) };
}

/** Removes punctuation from a text. @returns it; empty if there is none */
function takeFrom(node: RootContent | undefined, punctuation: RegExp): string {
  if (node?.type !== 'text' || node.data) return '';
  const [taken = ''] = punctuation.exec(node.value) ?? [];
  node.value = node.value.replace(punctuation, '');
  return taken;
}

function render(slide: SlideFile, node: InlineMath | MathBlock, diagnostics: Diagnostics) {
  const rendered = renderFormula(node.value, isDisplay(slide, node));
  if ('element' in rendered) return rendered.element;
  const source = sourceOf(slide, node);
  const start = (node.position?.start.offset ?? 0) + Math.max(0, source.indexOf(node.value));
  diagnostics.add(
    locationAt(slide.file, slide.text, start + rendered.at),
    `This formula cannot be shown. ${rendered.problem}`,
  );
  return undefined;
}

/** Reports a formula on lines of its own that is not closed, or begins beside its dollars. */
function lintBlock(slide: SlideFile, node: MathBlock, diagnostics: Diagnostics): void {
  const lines = sourceOf(slide, node).trimEnd().split('\n');
  if (lines.length < 2 || !(lines.at(-1) ?? '').trim().endsWith('$$')) {
    diagnostics.add(
      locationOf(slide, node),
      'This formula is not closed; write $$ on a line after it.',
    );
  } else if (node.meta) {
    diagnostics.add(
      locationOf(slide, node),
      'Write $$ alone on its line, or the whole formula on one line: $$x$$.',
    );
  }
}

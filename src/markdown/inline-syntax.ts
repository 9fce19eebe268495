import type { ListItem, Nodes, Paragraph, Parent, PhrasingContent, RootContent, Text } from 'mdast';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../content/diagnostics.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import { resolveFact } from './fact-reference.ts';
import { lintText } from './lint-text.ts';
import { locationIn, type SlideFile } from './parse.ts';

/** Inline syntax: a fact, `{burn-2024}`, or a class of the enclosing block, `{.fragment}`. */
export const BRACES = /\{([^{}]*)\}/g;
/** Allowed classes. A fragment is a slide step. */
const CLASSES = ['fragment'];

/** Resolves facts and classes in braces; reports problems of the text around them. */
export function resolveInlineSyntax(
  slide: SlideFile,
  nodes: readonly RootContent[],
  context: DeckContext,
  diagnostics: Diagnostics,
): void {
  const walk = (node: Nodes, ancestors: readonly Parent[]): void => {
    if (!('children' in node)) return;
    const parent = node as Parent;
    const path = [parent, ...ancestors];
    parent.children = parent.children.flatMap((child): RootContent[] => {
      if (child.type !== 'text') {
        walk(child, path);
        return [child];
      }
      return resolveText(slide, child, path, context, diagnostics);
    });
  };
  for (const node of nodes) walk(node, []);
}

function resolveText(
  slide: SlideFile,
  text: Text,
  ancestors: readonly Parent[],
  context: DeckContext,
  diagnostics: Diagnostics,
): PhrasingContent[] {
  const locate = (index: number): SourceLocation => locationIn(slide, text, text.value, index);
  const resolved: PhrasingContent[] = [];
  let from = 0;
  const addText = (to: number) => {
    const value = text.value.slice(from, to);
    lintText(value, from, locate, context, diagnostics);
    if (value !== '') resolved.push({ type: 'text', value });
  };
  for (const match of text.value.matchAll(BRACES)) {
    const [whole, inside = ''] = match;
    addText(match.index);
    from = match.index + whole.length;
    if (/^[.#:]/.test(inside.trim())) {
      const isLast = text.value.slice(from).trim() === '' && ancestors[0]?.children.at(-1) === text;
      const block = isLast ? blockOf(ancestors) : undefined;
      setClasses(inside, block, locate(match.index), diagnostics);
      trimEnd(resolved);
      from = text.value.length;
    } else {
      const fact = resolveFact(inside, locate(match.index), context, diagnostics);
      if (fact) resolved.push(fact);
    }
  }
  addText(text.value.length);
  return resolved;
}

/** The block that a class at the end of its text applies to. */
function blockOf(ancestors: readonly Parent[]): Paragraph | ListItem | undefined {
  const [block, parent] = ancestors;
  if (parent?.type === 'listItem') return parent as ListItem;
  return block?.type === 'paragraph' ? (block as Paragraph) : undefined;
}

function setClasses(
  inside: string,
  block: Paragraph | ListItem | undefined,
  location: SourceLocation,
  diagnostics: Diagnostics,
): void {
  const names = inside.trim().split(/\s+/);
  const unknown = names.find(
    (name) => !CLASSES.includes(name.replace(/^\./, '')) || !name.startsWith('.'),
  );
  if (unknown !== undefined) {
    diagnostics.add(
      location,
      `Unknown class “${unknown}”.${didYouMean(
        unknown,
        CLASSES.map((name) => `.${name}`),
      )}`,
    );
  } else if (block) {
    block.data = { ...block.data, hProperties: { className: names.map((name) => name.slice(1)) } };
  } else {
    diagnostics.add(location, `Write {${inside}} at the end of a paragraph or of a list item.`);
  }
}

function trimEnd(nodes: readonly PhrasingContent[]): void {
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

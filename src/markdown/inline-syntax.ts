import type { ListItem, Nodes, Paragraph, Parent, PhrasingContent, RootContent, Text } from 'mdast';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../content/diagnostics.ts';
import { didYouMean } from '../content/did-you-mean.ts';
import { resolveFact } from './fact-reference.ts';
import { lintText } from './lint-text.ts';
import { locationIn, type SlideFile } from './parse.ts';

/** What can stand in braces: a fact, `{burn-2024}`, or a class of the block, `{.fragment}`. */
export const BRACES = /\{([^{}]*)\}/g;
/** Classes that an author may set: a fragment is a step of the slide, shown when its turn comes. */
const CLASSES = ['fragment'];

/** Puts facts and classes in the place of their braces, and notes what is typed that may not be. */
export function resolveInlineSyntax(
  slide: SlideFile,
  nodes: readonly RootContent[],
  context: DeckContext,
  diagnostics: Diagnostics,
): void {
  const walk = (node: Nodes, ancestors: readonly Parent[]): void => {
    if (!('children' in node)) return;
    const parent = node as Parent;
    const above = [parent, ...ancestors];
    parent.children = parent.children.flatMap((child): RootContent[] => {
      if (child.type !== 'text') {
        walk(child, above);
        return [child];
      }
      return resolveText(slide, child, above, context, diagnostics);
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
  const found: PhrasingContent[] = [];
  let from = 0;
  const plain = (to: number) => {
    const value = text.value.slice(from, to);
    lintText(value, from, locate, context, diagnostics);
    if (value !== '') found.push({ type: 'text', value });
  };
  for (const match of text.value.matchAll(BRACES)) {
    const [whole, inside = ''] = match;
    plain(match.index);
    from = match.index + whole.length;
    if (/^[.#:]/.test(inside.trim())) {
      const last = text.value.slice(from).trim() === '' && ancestors[0]?.children.at(-1) === text;
      const block = last ? blockOf(ancestors) : undefined;
      setClasses(inside, block, locate(match.index), diagnostics);
      trimEnd(found);
      from = text.value.length;
    } else {
      const fact = resolveFact(inside, locate(match.index), context, diagnostics);
      if (fact) found.push(fact);
    }
  }
  plain(text.value.length);
  return found;
}

/** The list item or paragraph that a class at the end of its text belongs to. */
function blockOf(ancestors: readonly Parent[]): Paragraph | ListItem | undefined {
  const [block, above] = ancestors;
  if (above?.type === 'listItem') return above as ListItem;
  return block?.type === 'paragraph' ? (block as Paragraph) : undefined;
}

function setClasses(
  inside: string,
  block: Paragraph | ListItem | undefined,
  location: SourceLocation,
  diagnostics: Diagnostics,
): void {
  const names = inside.trim().split(/\s+/);
  const wrong = names.find(
    (name) => !CLASSES.includes(name.replace(/^\./, '')) || !name.startsWith('.'),
  );
  if (wrong !== undefined) {
    diagnostics.add(
      location,
      `“${wrong}” cannot be set here.${didYouMean(
        wrong,
        CLASSES.map((name) => `.${name}`),
      )}`,
    );
  } else if (block) {
    block.data = { ...block.data, hProperties: { className: names.map((name) => name.slice(1)) } };
  } else {
    diagnostics.add(location, `{${inside}} stands at the end of a paragraph or of a list item.`);
  }
}

function trimEnd(found: PhrasingContent[]): void {
  const last = found.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
}

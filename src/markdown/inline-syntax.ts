import type { Parent, PhrasingContent, RootContent, Text } from 'mdast';
import type { DeckContext } from '../content/deck-context.ts';
import type { Diagnostics, SourceLocation } from '../content/diagnostics.ts';
import { applyAttributes, type SlidePart } from './attributes/apply-attributes.ts';
import { isAttributeList, parseAttributeList } from './attributes/attribute-list.ts';
import { attributeTarget, PLACES } from './attributes/attribute-target.ts';
import { unescapeBraces } from './escaped-braces.ts';
import { resolveFact } from './fact-reference.ts';
import { lintText } from './lint/lint-text.ts';
import { locationIn, type SlideFile } from './parse.ts';
import { lintSource } from './unsupported/lint-source.ts';

/** Inline syntax: a fact, `{burn-2024}`, an attribute list, `{.fragment}`, or a typed number, `{=14}`. */
export const BRACES = /\{([^{}]*)\}/g;

/**
 * Resolves facts and attribute lists in braces; reports problems of the text around them.
 * @returns the nodes, without paragraphs that contained nothing but an attribute list
 */
export function resolveInlineSyntax(
  slide: SlideFile,
  nodes: readonly RootContent[],
  part: SlidePart,
  context: DeckContext,
  diagnostics: Diagnostics,
): RootContent[] {
  const walk = (parent: Parent, ancestors: readonly Parent[]): void => {
    const path = [parent, ...ancestors];
    const resolved = parent.children.flatMap((child): RootContent[] => {
      if (child.type === 'text') {
        return resolveText(slide, child, path, part, context, diagnostics);
      }
      // The text of an address is not prose.
      if ('children' in child && !isAutolink(child)) walk(child, path);
      return [child];
    });
    parent.children = resolved.filter(
      (child) => child.type !== 'paragraph' || child.children.length > 0,
    );
  };
  const root: Parent = { type: 'root', children: [...nodes] };
  walk(root, []);
  return root.children;
}

/** Whether a link is an address that is shown as it is: `<https://example.org>`, or without the brackets. */
function isAutolink(node: RootContent): boolean {
  if (node.type !== 'link') return false;
  const [only] = node.children;
  return only?.type === 'text' && node.url.endsWith(only.value) && /^[a-z]+:/.test(node.url);
}

function resolveText(
  slide: SlideFile,
  text: Text,
  ancestors: readonly Parent[],
  part: SlidePart,
  context: DeckContext,
  diagnostics: Diagnostics,
): PhrasingContent[] {
  const locate = (index: number): SourceLocation => locationIn(slide, text, text.value, index);
  if (lintSource(slide, text, diagnostics)) return [];
  const isLast = ancestors[0]?.children.at(-1) === text;
  const resolved: PhrasingContent[] = [];
  let from = 0;
  const addText = (to: number) => {
    const value = text.value.slice(from, to);
    const startsBlock = from === 0 && ancestors[0]?.children[0] === text;
    lintText(value, from, locate, context, diagnostics, startsBlock);
    if (value !== '') resolved.push({ type: 'text', value: unescapeBraces(value) });
  };
  for (const match of text.value.matchAll(BRACES)) {
    const [whole, inside = ''] = match;
    const start = match.index;
    addText(start);
    from = start + whole.length;
    if (inside.startsWith('=')) {
      resolved.push({ type: 'text', value: typedText(inside, locate(start), diagnostics) });
    } else if (isAttributeList(inside)) {
      const list = parseAttributeList(inside, (index) => locate(start + 1 + index), diagnostics);
      const target = attributeTarget(text, ancestors, start, from);
      if (!target) {
        diagnostics.add(locate(start), `{${inside}} applies to nothing here: write it ${PLACES}.`);
      } else if (list) {
        applyAttributes(target, list, part, locate(start), diagnostics);
      }
      if (isLast && text.value.slice(from).trim() === '') {
        from = text.value.length;
        trimEnd(resolved);
      }
    } else {
      const fact = resolveFact(inside, locate(start), context, diagnostics);
      if (fact) {
        lintUnit(text.value, fact.value, { start, end: from }, locate, diagnostics);
        resolved.push(fact);
      }
    }
  }
  addText(text.value.length);
  return resolved;
}

const SIGNS = '[%‰€$£¥]';

/** Reports a sign beside a fact that is a part of it already: `{share} %` gives “75 % %”. */
function lintUnit(
  text: string,
  fact: string,
  { start, end }: { readonly start: number; readonly end: number },
  locate: (index: number) => SourceLocation,
  diagnostics: Diagnostics,
): void {
  const typedAfter = new RegExp(`^\\s?(${SIGNS})`).exec(text.slice(end))?.[1];
  const typedBefore = new RegExp(`(${SIGNS})\\s?$`).exec(text.slice(0, start))?.[1];
  const twice = [
    typedAfter !== undefined && fact.endsWith(typedAfter) ? typedAfter : undefined,
    typedBefore !== undefined && fact.startsWith(typedBefore) ? typedBefore : undefined,
  ];
  for (const sign of twice) {
    if (sign === undefined) continue;
    diagnostics.add(
      locate(start),
      `${text.slice(start, end)} gives “${fact}”, with its unit. Remove the “${sign}” beside it.`,
    );
  }
}

/** `{=14}`: a text that would otherwise be an amount. */
export function typedText(
  inside: string,
  location: SourceLocation,
  diagnostics: Diagnostics,
): string {
  const text = unescapeBraces(inside.slice(1).trim());
  if (text === '') diagnostics.add(location, 'Nothing follows the = in these braces; write {=14}.');
  return text;
}

/** Removes the space before an attribute list at the end of a text, and the text if nothing is left. */
function trimEnd(nodes: PhrasingContent[]): void {
  const last = nodes.at(-1);
  if (last?.type !== 'text' || last.data) return;
  last.value = last.value.trimEnd();
  if (last.value === '') nodes.pop();
}

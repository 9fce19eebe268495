import type { Definition, Image, Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Diagnostics } from '../content/diagnostics.ts';
import { locationOf, type SlideFile } from './parse.ts';

/**
 * Replaces reference-style links and images (`[words][id]`, `![kind][id]`) by inline ones and removes
 * their definitions (`[id]: address`), so that every later step handles one form only.
 * A reference without a definition is plain text to CommonMark; `lintText` reports it.
 */
export function resolveReferences(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  const definitions = new Map<string, Definition>();
  const unused = new Set<Definition>();
  visit(tree, 'definition', (definition, index, parent) => {
    const first = definitions.get(definition.identifier);
    if (first) {
      diagnostics.add(
        locationOf(slide, definition),
        `“${labelOf(definition)}” is defined twice, first on line ${locationOf(slide, first).line}. Remove one definition.`,
      );
    } else {
      definitions.set(definition.identifier, definition);
      unused.add(definition);
    }
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
  visit(tree, ['linkReference', 'imageReference'], (node, index, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return undefined;
    const definition = definitions.get(node.identifier);
    if (!definition || !parent || index === undefined) return undefined;
    unused.delete(definition);
    const { url, title } = definition;
    const { position } = node;
    const resolved: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, title, children: node.children, position }
        : { type: 'image', url, title, alt: node.alt, position };
    parent.children[index] = resolved;
    // Visits the new node: a link may contain an image reference.
    return index;
  });
  for (const definition of unused) {
    diagnostics.add(
      locationOf(slide, definition),
      `No link or image uses the definition “${labelOf(definition)}”. Remove it, or write [words][${labelOf(definition)}].`,
    );
  }
}

/** The name of a definition as typed; `identifier` is in lower case. */
function labelOf({ label, identifier }: Definition): string {
  return label ?? identifier;
}

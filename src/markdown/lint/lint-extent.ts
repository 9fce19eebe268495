import type { Nodes, Root, RootContent } from 'mdast';
import { type Diagnostics, locationAt } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile } from '../parse.ts';

/** Lists, quotations and marks inside one another: more than ten lists are not legible. */
const MOST_NESTED = 32;
/** Paragraphs, lists, tables and other blocks one below the other, each at least a line high. */
const MOST_BLOCKS = 60;
/** The same in the notes. */
const MOST_IN_NOTES = 400;

const TOO_DEEP =
  'This is nested more deeply than a slide can show. Write it with fewer lists, quotations or marks inside one another.';

/** Where so many marks of lists and quotations, or so much indentation, begin a line that parsing it would take minutes. */
const LONG_START = /^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t]){200}/m;

/** Reports a line that is nested too deeply even to be parsed. @returns whether there is one */
export function lintLineStarts({ file, text }: SlideFile, diagnostics: Diagnostics): boolean {
  const at = text.search(LONG_START);
  if (at >= 0) diagnostics.add(locationAt(file, text, at), TOO_DEEP);
  return at >= 0;
}

/**
 * Reports what no slide has room for, whatever its layout, before it is measured: to measure it would take longer than
 * to write it.
 * @returns whether there is a problem
 */
export function lintExtent(slide: SlideFile, tree: Root, diagnostics: Diagnostics): boolean {
  const deep = nestedDeeper(tree, MOST_NESTED);
  if (!deep) return false;
  diagnostics.add(locationOf(slide, deep), TOO_DEEP);
  return true;
}

/** Reports a body or notes of more blocks than there is room for. @returns whether there is a problem */
export function lintBlockCount(
  slide: SlideFile,
  {
    body,
    notes,
  }: { readonly body: readonly RootContent[]; readonly notes: readonly RootContent[] },
  diagnostics: Diagnostics,
): boolean {
  const tooMany = [
    { nodes: body, most: MOST_BLOCKS, has: 'This slide has', cure: 'Continue on a second one.' },
    { nodes: notes, most: MOST_IN_NOTES, has: 'These notes have', cure: 'Shorten them.' },
  ].filter(({ nodes, most }) => nodes.length > most);
  for (const { nodes, most, has, cure } of tooMany) {
    diagnostics.add(
      locationOf(slide, nodes[most] as RootContent),
      `${has} ${nodes.length} paragraphs, lists and other blocks, and no more than ${most} can be read. ${cure}`,
    );
  }
  return tooMany.length > 0;
}

/** The first node that is inside so many others; undefined if there is none. Without recursion, which has a limit. */
function nestedDeeper(tree: Root, most: number): Nodes | undefined {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return level[0];
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}

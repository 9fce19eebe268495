import type { Node, Root, RootContent } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { locationAt, type SourceLocation } from '../content/diagnostics.ts';
import { braceEscapes, unescapeBraces, unescapeProperties } from './escaped-braces.ts';
import { dollarSyntax } from './math/dollar-syntax.ts';

/** The file of a slide: its path for diagnostics, and its text. */
export interface SlideFile {
  readonly file: string;
  readonly text: string;
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(extensions)
  .use(escapedBraces);

/**
 * GitHub's extensions of CommonMark (https://github.github.com/gfm/), and formulas. Addresses that only GitHub's second
 * pass over the text finds would have no position, so it is left out.
 */
function extensions(this: Processor): void {
  const data = this.data();
  const ofGitHub = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfm({ singleTilde: false }),
    dollarSyntax(),
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    ...ofGitHub,
    mathFromMarkdown(),
  ];
}

function escapedBraces(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), braceEscapes()];
}

/**
 * Parses CommonMark with YAML front matter, tables, task lists, `~~strike~~`, footnotes, plain addresses and formulas.
 * Never throws.
 */
export function parseMarkdown(text: string): Root {
  const tree = parser.parse(text);
  unescapeProperties(tree);
  // How other programs show a formula, instead of attributes that the author has written.
  visit(tree, ['math', 'inlineMath'], (node) => {
    delete node.data;
  });
  return tree;
}

/** The location of the start of a node. */
export function locationOf({ file }: SlideFile, node: Node): SourceLocation {
  const start = node.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}

/**
 * The location of a character of a node's value. Escapes and indentation make the source longer than
 * the value; an image's description follows its opening marks.
 */
export function locationIn(
  slide: SlideFile,
  node: Node,
  value: string,
  index: number,
): SourceLocation {
  const start = node.position?.start.offset ?? 0;
  const known = offsetsOfNodes.get(node);
  const offsets = known?.value === value ? known.offsets : offsetsIn(sourceOf(slide, node), value);
  offsetsOfNodes.set(node, { value, offsets });
  return locationAt(slide.file, slide.text, start + (offsets[index] ?? 0));
}

/** The offsets of a node's characters, found once for all places in it: a text may have thousands. */
const offsetsOfNodes = new WeakMap<
  Node,
  { readonly value: string; readonly offsets: readonly number[] }
>();

/** The offset in the source of each character of a value, and of its end. */
function offsetsIn(source: string, value: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of unescapeBraces(value).split('')) {
    while (at < source.length && source[at] !== character) at++;
    offsets.push(at);
    at++;
  }
  return [...offsets, source.length];
}

/** The source text of a node, as typed. */
export function sourceOf({ text }: SlideFile, node: Node): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The text of a node without markup; that of formulas is their TeX. */
export function plainText(node: RootContent | Root): string {
  if (node.type === 'text') return unescapeBraces(node.value);
  if (node.type === 'inlineCode' || node.type === 'inlineMath') return node.value;
  return 'children' in node ? node.children.map((child) => plainText(child)).join('') : '';
}

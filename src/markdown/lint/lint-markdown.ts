import type { Code, Heading, Html, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile, sourceOf } from '../parse.ts';
import { htmlMessage } from '../unsupported/html-message.ts';

/** Reports Markdown that slides do not support: raw HTML, thematic breaks, headings by underlines, unclosed code blocks. */
export function lintMarkdown(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  visit(tree, (node, _, parent) => {
    const report = (message: string) => diagnostics.add(locationOf(slide, node), message);
    if (node.type === 'html') {
      if (!isClosingTag(node, parent)) report(htmlMessage(node.value));
    } else if (node.type === 'heading') {
      lintHeading(slide, node, parent, report);
    } else if (node.type === 'thematicBreak' && node !== tree.children[0]) {
      // On the first line it begins front matter that is not closed, which is reported elsewhere.
      report(
        'A line “---” does not start a new slide: write each slide into its own file, listed in deck.yaml.',
      );
    } else if (node.type === 'code' && !isClosed(node, slide)) {
      report('This code block is not closed; repeat its opening marks on a line after it.');
    }
  });
}

/** Closing tags are reported with their opening ones. */
function isClosingTag(html: Html, parent: Parent | undefined): boolean {
  const name = /^<\/([\w-]+)/.exec(html.value)?.[1];
  if (name === undefined || !parent) return false;
  return parent.children
    .slice(0, parent.children.indexOf(html))
    .some((node) => node.type === 'html' && node.value.startsWith(`<${name}`));
}

/** Reports a heading inside a list or quotation, and one that is underlined. */
function lintHeading(
  slide: SlideFile,
  heading: Heading,
  parent: Parent | undefined,
  report: (message: string) => void,
): void {
  if (parent?.type !== 'root') {
    report('A list or quotation has no headings; write **words**, or the heading outside of it.');
  } else if (!sourceOf(slide, heading).startsWith('#')) {
    report(
      `A line of dashes or = below a text makes it a heading; write “${'#'.repeat(heading.depth)} ” before the heading instead. It does not start a new slide either: write each slide into its own file, listed in deck.yaml.`,
    );
  }
}

export function isClosed(node: Code, slide: SlideFile): boolean {
  // Lines of a block in a quotation begin with the marks of the quotation.
  const lines = sourceOf(slide, node)
    .split('\n')
    .map((line) => line.replace(/^(?:[ \t]*>)+/, ''));
  const fence = /^\s*(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return true;
  return lines.length > 1 && (lines.at(-1) ?? '').trim().startsWith(fence);
}

import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostics } from '../content/diagnostics.ts';
import { locationOf, type SlideFile, sourceOf } from './parse.ts';

/** Reports Markdown that slides do not support: raw HTML, thematic breaks, unclosed code blocks. */
export function lintMarkdown(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  visit(tree, (node) => {
    const report = (message: string) => diagnostics.add(locationOf(slide, node), message);
    if (node.type === 'html') report(htmlMessage(node.value));
    else if (node.type === 'thematicBreak') {
      report(
        'A line “---” does not start a new slide: write each slide into its own file, listed in deck.yaml.',
      );
    } else if (node.type === 'code' && !isClosed(node, slide)) {
      report('This code block is not closed; repeat its opening marks on a line after it.');
    }
  });
}

/** With the deck's own syntax for the comments in which reveal.js has attributes in Markdown. */
function htmlMessage(html: string): string {
  if (/^<!--\s*\.element:/.test(html)) {
    return 'Write attributes in braces instead of this comment, for instance {.fragment .fade-up index=1}.';
  }
  if (/^<!--\s*\.slide:/.test(html)) {
    return 'Write attributes of a slide in its front matter instead of this comment, for instance “background: ground” or “transition: zoom”.';
  }
  return 'HTML is not supported; write Markdown, or `code` to show it as text.';
}

function isClosed(node: Code, slide: SlideFile): boolean {
  const lines = sourceOf(slide, node).split('\n');
  const fence = /^\s*(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return true;
  return lines.length > 1 && (lines.at(-1) ?? '').trim().startsWith(fence);
}

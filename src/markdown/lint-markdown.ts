import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostics } from '../content/diagnostics.ts';
import { locationOf, type SlideFile, sourceOf } from './parse.ts';

/** Notes what Markdown allows and a slide does not: raw HTML, separators, code that is not closed. */
export function lintMarkdown(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  visit(tree, (node) => {
    const note = (message: string) => diagnostics.add(locationOf(slide, node), message);
    if (node.type === 'html') {
      note(
        'HTML is not passed on to the slide; write Markdown, or the word in ` ` if it is to be read.',
      );
    } else if (node.type === 'thematicBreak') {
      note(
        'A line of --- separates nothing here: a slide is a file of its own, listed in deck.yaml.',
      );
    } else if (node.type === 'code' && !isClosed(node, slide)) {
      note('This block of code is not closed; end it with the same marks on a line of their own.');
    }
  });
}

function isClosed(node: Code, slide: SlideFile): boolean {
  const lines = sourceOf(slide, node).split('\n');
  const fence = /^\s*(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return true;
  return lines.length > 1 && (lines.at(-1) ?? '').trim().startsWith(fence);
}

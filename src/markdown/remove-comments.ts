import type { Html, List, Parent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Diagnostics, locationAt } from '../content/diagnostics.ts';
import { locationOf, type SlideFile } from './parse.ts';

const COMMENT = /<!--(?:-?>|[\s\S]*?-->)/g;
/** Comments in which other programs have attributes: those of reveal.js, and the directives of Marp. */
const DIRECTIVE = /^<!--\s*(?:\.element:|\.slide:|_\w+:)/;

/** The text without its comments. */
export function withoutComments(text: string): string {
  return text.replace(COMMENT, '');
}

/**
 * Removes HTML comments, which are notes to oneself. Two lists of one kind that only a comment has separated become one.
 * Comments that other programs read as attributes stay, for `lintMarkdown` to report.
 */
export function removeComments(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  visit(tree, 'html', (html, index, parent) => {
    if (!html.value.startsWith('<!--') || DIRECTIVE.test(html.value)) return undefined;
    if (!parent || index === undefined) return undefined;
    lintComment(slide, html, diagnostics);
    parent.children.splice(index, 1);
    joinLists(parent, index);
    return [SKIP, index];
  });
}

/** Reports a comment that has no end, or has text after it, which CommonMark takes as HTML. */
function lintComment(slide: SlideFile, html: Html, diagnostics: Diagnostics): void {
  const location = locationOf(slide, html);
  const rest = withoutComments(html.value).trim();
  if (rest.startsWith('<!--')) {
    diagnostics.add(location, 'This comment is not closed; write --> at its end.');
  } else if (rest !== '') {
    const offset = (html.position?.start.offset ?? 0) + html.value.lastIndexOf(rest);
    diagnostics.add(
      locationAt(slide.file, slide.text, Math.max(offset, 0)),
      'Write text on a line of its own after a comment that begins a line.',
    );
  }
}

function joinLists({ children }: Parent, index: number): void {
  const [before, after] = [children[index - 1], children[index]];
  if (before?.type !== 'list' || after?.type !== 'list' || before.ordered !== after.ordered) return;
  // Without an empty line between them, `spread` of the first describes both.
  (before as List).children.push(...after.children);
  children.splice(index, 1);
}

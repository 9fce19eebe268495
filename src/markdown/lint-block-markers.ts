import type { Paragraph, Parent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostics, locationAt } from '../content/diagnostics.ts';
import { type SlideFile, sourceOf } from './parse.ts';

/** Spaces that CommonMark takes for letters: those that do not break, and those of other widths. */
const OTHER_SPACE = '[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]';
/** What word processors begin list items with. */
const BULLET = /^[•◦‣⁃▪●∙·]/u;
const DASH = /^[‒–—―−](?=\s|$)/u;
const MARKER = new RegExp(`^([-*+]|\\d{1,9}[.)]|#{1,6})(${OTHER_SPACE})`, 'u');
/** A list item that is indented by such spaces, as one within another would be. */
const INDENTED = new RegExp(`^(${OTHER_SPACE})(?:\\s*)(?:[-*+]|\\d{1,9}[.)])\\s`, 'u');
const BEGINS_OTHER = new RegExp(`^${OTHER_SPACE}`, 'u');

const ITEM = 'a list item begins with “- ”, a hyphen and an ordinary space';

/** A line of a paragraph, without the marks of quotations and the spaces before it. */
interface Line {
  readonly text: string;
  /** Where it begins in the file. */
  readonly offset: number;
  readonly quoted: boolean;
}

/**
 * Notes lines that look like list items, headings or quotations to whoever typed them and are none in
 * Markdown, which shows them as typed, joined to the line before:
 * - a line of a paragraph that begins with a bullet, such as “•” or “·”;
 * - two or more lines of one paragraph that begin with a dash and a space. One alone is none of a list: so
 *   begin a parenthesis and the lines of a French dialogue, which are paragraphs of their own;
 * - a marker with another space after it than the ordinary one, such as U+00A0 and U+202F, which
 *   keyboards of Macs type; or such a space before the marker.
 */
export function lintBlockMarkers(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  visit(tree, 'paragraph', (paragraph, _, parent) => {
    const lines = linesOf(slide, paragraph, parent);
    const areDashed = lines.filter(({ text }) => DASH.test(text)).length > 1;
    for (const line of lines) {
      const message = wrongIn(line, areDashed);
      if (message !== undefined) {
        diagnostics.add(locationAt(slide.file, slide.text, line.offset), message);
      }
    }
  });
}

/** What is wrong with a line, and what would be right. @param areDashed whether several lines begin with a dash */
function wrongIn({ text, quoted }: Line, areDashed: boolean): string | undefined {
  const bullet = (BULLET.exec(text) ?? (areDashed ? DASH.exec(text) : null))?.[0];
  if (bullet !== undefined) {
    const dialogue = areDashed ? '; lines of a dialogue have an empty line between them' : '';
    return `“${bullet}” makes no list, and is shown as typed: ${ITEM}${dialogue}.`;
  }
  const [, marker = '', space = ''] = MARKER.exec(text) ?? [];
  if (marker !== '') {
    const right = /^[-*+]/.test(marker)
      ? ITEM
      : `${marker.startsWith('#') ? 'a heading' : 'a numbered list item'} begins with “${marker} ” and an ordinary space`;
    return `The space after “${marker}” is no ordinary one (${codePoint(space)}), and the line is shown as typed: ${right}.`;
  }
  const before = INDENTED.exec(text)?.[1];
  if (before !== undefined) {
    return `The space before this list item is no ordinary one (${codePoint(before)}), and the line is shown as typed: indent it by ordinary spaces.`;
  }
  if (quoted && BEGINS_OTHER.test(text)) {
    return `The space after “>” is no ordinary one (${codePoint(text)}): a quotation begins with “> ” and an ordinary space.`;
  }
  return undefined;
}

function linesOf(slide: SlideFile, paragraph: Paragraph, parent: Parent | undefined): Line[] {
  let offset = paragraph.position?.start.offset ?? 0;
  return sourceOf(slide, paragraph)
    .split('\n')
    .map((source, index) => {
      const [before = '', quotes = ''] = /^((?:[ \t]*>)*)[ \t]*/.exec(source) ?? [];
      const line = {
        text: source.slice(before.length),
        offset: offset + before.length,
        quoted: quotes !== '' || (index === 0 && parent?.type === 'blockquote'),
      };
      offset += source.length + 1;
      return line;
    });
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

import type { ListItem, Paragraph, Parent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostics, locationAt } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile, sourceOf } from '../parse.ts';

/** Non-breaking spaces and spaces of other widths, which CommonMark does not treat as spaces. */
const OTHER_SPACE = '[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]';
/** Bullets of word processors. */
const BULLET = /^[•◦‣⁃▪●∙·]/u;
const DASH = /^[‒–—―−](?=\s|$)/u;
const MARKER = new RegExp(`^([-*+]|\\d{1,9}[.)]|#{1,6})(${OTHER_SPACE})`, 'u');
/** A list item that is indented by such spaces, as a nested item would be. */
const INDENTED = new RegExp(`^(${OTHER_SPACE})(?:\\s*)(?:[-*+]|\\d{1,9}[.)])\\s`, 'u');
const LEADING_SPACE = new RegExp(`^${OTHER_SPACE}`, 'u');

/** A numbered item that does not begin with 1, which cannot follow a paragraph without an empty line. */
const LATE_NUMBER = /^(\d{1,2}[.)])[ \t]+\S/;

const ITEM = 'a list item starts with “- ”, a hyphen and a plain space';

/** A line of a paragraph, without quote markers and indentation. */
interface Line {
  readonly text: string;
  /** Offset in the file. */
  readonly offset: number;
  readonly quoted: boolean;
  /** In its paragraph, from 0. */
  readonly index: number;
}

/**
 * Reports lines that look like list items, headings or quotations, but are paragraph text in CommonMark,
 * joined to the line before:
 * - a line that starts with a bullet, such as “•” or “·”;
 * - two or more lines of one paragraph that start with a dash and a space. A single one is allowed: it
 *   may be a parenthesis, or a line of French dialogue, where each line is a paragraph;
 * - a number with a full stop at the start of a later line;
 * - a marker followed or preceded by another space than U+0020, such as U+00A0 and U+202F, which Mac
 *   keyboards type with the Option key.
 */
export function lintBlockMarkers(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  visit(tree, 'paragraph', (paragraph, _, parent) => {
    const lines = linesOf(slide, paragraph, parent);
    const hasDashes = lines.filter(({ text }) => DASH.test(text)).length > 1;
    for (const line of lines) {
      const message = lintLine(line, hasDashes);
      if (message !== undefined) {
        diagnostics.add(locationAt(slide.file, slide.text, line.offset), message);
      }
    }
  });
  lintIndentation(slide, tree, diagnostics);
}

/**
 * Reports a list, or an item of the same list, that is indented below another item, but less than its text: it is not a
 * list in that item.
 */
function lintIndentation(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  const columnOf = (node: RootContent | undefined) => node?.position?.start.column ?? 1;
  const lint = (node: RootContent, item: ListItem | undefined) => {
    if (!item || columnOf(node) <= columnOf(item)) return;
    const indentation = columnOf(item.children[0]) - columnOf(item);
    diagnostics.add(
      locationOf(slide, node),
      `This is not a list in the item above it. Indent it by ${indentation} spaces more than that item, as far as its text.`,
    );
  };
  visit(tree, 'list', (list, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (before?.type === 'list') lint(list, before.children.at(-1));
    for (const [at, item] of list.children.entries()) lint(item, list.children[at - 1]);
  });
}

/** The message about a line. @param hasDashes whether several lines of its paragraph start with a dash */
function lintLine({ text, quoted, index }: Line, hasDashes: boolean): string | undefined {
  const bullet = (BULLET.exec(text) ?? (hasDashes ? DASH.exec(text) : null))?.[0];
  if (bullet !== undefined) {
    const dialogue = hasDashes ? '; separate the lines of a dialogue by empty lines' : '';
    return `“${bullet}” does not start a list item: ${ITEM}${dialogue}.`;
  }
  const [, marker = '', space = ''] = MARKER.exec(text) ?? [];
  if (marker !== '') {
    const cure = /^[-*+]/.test(marker)
      ? ITEM
      : `${marker.startsWith('#') ? 'a heading' : 'a numbered list item'} starts with “${marker} ”, with a plain space`;
    return `The space after “${marker}” is ${codePoint(space)} instead of a plain space: ${cure}.`;
  }
  const [, number = ''] = index > 0 ? (LATE_NUMBER.exec(text) ?? []) : [];
  if (number !== '') {
    return `Leave an empty line before a list that begins with ${number}; otherwise this line is part of the paragraph.`;
  }
  const indentation = INDENTED.exec(text)?.[1];
  if (indentation !== undefined) {
    return `The space before this list item is ${codePoint(indentation)} instead of a plain space: indent it with plain spaces.`;
  }
  if (quoted && LEADING_SPACE.test(text)) {
    return `The space after “>” is ${codePoint(text)} instead of a plain space: a quotation starts with “> ”, with a plain space.`;
  }
  return undefined;
}

function linesOf(slide: SlideFile, paragraph: Paragraph, parent: Parent | undefined): Line[] {
  let offset = paragraph.position?.start.offset ?? 0;
  return sourceOf(slide, paragraph)
    .split('\n')
    .map((source, index) => {
      const [prefix = '', quotes = ''] = /^((?:[ \t]*>)*)[ \t]*/.exec(source) ?? [];
      const line = {
        text: source.slice(prefix.length),
        offset: offset + prefix.length,
        index,
        quoted: quotes !== '' || (index === 0 && parent?.type === 'blockquote'),
      };
      offset += source.length + 1;
      return line;
    });
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

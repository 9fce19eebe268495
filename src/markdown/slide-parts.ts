import type { Code, Heading, Paragraph, Root, RootContent, Text } from 'mdast';
import type { Diagnostics } from '../content/diagnostics.ts';
import { isClosed } from './lint/lint-markdown.ts';
import { locationOf, plainText, type SlideFile, sourceOf } from './parse.ts';
import { withoutComments } from './remove-comments.ts';

/** The parts of a slide: its heading, its body and its speaker notes. */
export interface SlideParts {
  readonly heading: Heading;
  readonly body: readonly RootContent[];
  readonly notes: readonly RootContent[];
}

const NOTES_MARKER = /^Notes?:[ \t]*\n?/;
/** What is written for it by habit: `note:`, French `Note :`, `Speaker notes:`, a heading. */
const OTHER_MARKER = /^(?:speaker\s+)?notes?\s*:/i;
const NOTES_HEADING = /^(?:speaker\s+)?notes?\s*:?$/i;

/** Splits a slide at its heading and at `Note:`. Reports missing parts; undefined without a heading. */
export function splitSlide(
  slide: SlideFile,
  tree: Root,
  isFirst: boolean,
  diagnostics: Diagnostics,
): SlideParts | undefined {
  const content = tree.children.filter((node) => node.type !== 'yaml');
  const notesAt = content.findIndex(startsNotes);
  const body = notesAt < 0 ? content : content.slice(0, notesAt);
  const notes = notesAt < 0 ? [] : content.slice(notesAt).flatMap(removeMarker);
  const end = { file: slide.file, line: slide.text.trimEnd().split('\n').length, column: 1 };
  if (notes.length === 0 && !isOpen(slide, content.at(-1))) {
    const meant = content.find(meansNotes);
    diagnostics.add(
      meant ? locationOf(slide, meant) : end,
      meant
        ? 'Notes begin with a line “Note:”, with a capital N and no space before the colon, and with an empty line before it. Write it so.'
        : 'This slide has no notes: after an empty line write a line “Note:”, then the notes.',
    );
  }
  const depth = isFirst ? 1 : 2;
  const [heading, ...rest] = body;
  if (heading?.type !== 'heading') {
    diagnostics.add(
      heading ? locationOf(slide, heading) : end,
      `A slide starts with its title: “${'#'.repeat(depth)} The message of the slide”.`,
    );
    return undefined;
  }
  if (heading.children.length === 0) {
    diagnostics.add(
      locationOf(slide, heading),
      `This title is empty: write “${'#'.repeat(depth)} The message of the slide”.`,
    );
  }
  if (heading.depth !== depth) {
    diagnostics.add(
      locationOf(slide, heading),
      isFirst
        ? 'Write the title of the first slide, the title of the deck, with one #.'
        : 'Write the title of a slide with two ##.',
    );
  }
  for (const node of [...rest, ...notes]) {
    // An underlined heading has been reported as such.
    const isHeading = node.type === 'heading' && sourceOf(slide, node).startsWith('#');
    if (isHeading && node.depth !== 3) {
      diagnostics.add(
        locationOf(slide, node),
        'A slide has one title; write other headings with three ###, and each further slide into its own file.',
      );
    }
  }
  return { heading, body: rest, notes };
}

/** Whether a code block, formula or comment that is not closed holds the rest of the slide, which is reported. */
function isOpen(slide: SlideFile, last: RootContent | undefined): boolean {
  if (last?.type === 'code') return !isClosed(last as Code, slide);
  if (last?.type === 'math') return !sourceOf(slide, last).trimEnd().endsWith('$$');
  return withoutComments(slide.text).includes('<!--');
}

/** Whether a paragraph or heading seems to begin the notes. */
function meansNotes(node: RootContent): boolean {
  if (node.type === 'heading') return NOTES_HEADING.test(plainText(node).trim());
  return node.type === 'paragraph' && OTHER_MARKER.test(plainText(node));
}

function startsNotes(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children[0]?.type === 'text' &&
    NOTES_MARKER.test(node.children[0].value)
  );
}

/** Removes `Note:` from the first paragraph of the notes, and the paragraph if nothing is left. */
function removeMarker(node: RootContent, index: number): RootContent[] {
  if (index > 0) return [node];
  const [first, ...others] = (node as Paragraph).children as [Text, ...Paragraph['children']];
  const value = first.value.replace(NOTES_MARKER, '');
  const children = value === '' ? others : [{ ...first, value }, ...others];
  return children.length === 0 ? [] : [{ ...(node as Paragraph), children }];
}

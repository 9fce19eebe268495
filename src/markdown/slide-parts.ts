import type { Heading, Paragraph, Root, RootContent, Text } from 'mdast';
import type { Diagnostics } from '../content/diagnostics.ts';
import { locationOf, type SlideFile } from './parse.ts';

/** A slide taken apart: its heading, what stands under it, and its notes. */
export interface SlideParts {
  readonly heading: Heading;
  readonly body: readonly RootContent[];
  readonly notes: readonly RootContent[];
}

const NOTE = /^Notes?:[ \t]*\n?/;

/** Takes a slide apart at its heading and at `Note:`; notes what lacks and returns undefined without a heading. */
export function splitSlide(
  slide: SlideFile,
  tree: Root,
  isFirst: boolean,
  diagnostics: Diagnostics,
): SlideParts | undefined {
  const content = tree.children.filter((node) => node.type !== 'yaml');
  const noteAt = content.findIndex(startsNotes);
  const body = noteAt < 0 ? content : content.slice(0, noteAt);
  const notes = noteAt < 0 ? [] : content.slice(noteAt).flatMap(withoutMark);
  const end = { file: slide.file, line: slide.text.trimEnd().split('\n').length, column: 1 };
  if (notes.length === 0) {
    diagnostics.add(
      end,
      'A slide has notes: after an empty line write “Note:” on a line of its own, then what is to be said.',
    );
  }
  const wanted = isFirst ? 1 : 2;
  const mark = '#'.repeat(wanted);
  const [heading, ...rest] = body;
  if (heading?.type !== 'heading') {
    diagnostics.add(
      heading ? locationOf(slide, heading) : end,
      `A slide starts with its title: “${mark} The sentence to take away”.`,
    );
    return undefined;
  }
  if (heading.depth !== wanted) {
    diagnostics.add(
      locationOf(slide, heading),
      isFirst
        ? 'The title of the first slide is the title of the deck: write it with one #.'
        : 'The title of a slide is written with two ##.',
    );
  }
  for (const node of [...rest, ...notes]) {
    if (node.type === 'heading' && node.depth !== 3) {
      diagnostics.add(
        locationOf(slide, node),
        'A slide has one title; a heading inside it is written with three ###. A further slide is a file of its own.',
      );
    }
  }
  return { heading, body: rest, notes };
}

function startsNotes(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children[0]?.type === 'text' &&
    NOTE.test(node.children[0].value)
  );
}

/** The paragraph that opens the notes without its `Note:`, or nothing when that is all it said. */
function withoutMark(node: RootContent, index: number): RootContent[] {
  if (index > 0) return [node];
  const [first, ...others] = (node as Paragraph).children as [Text, ...Paragraph['children']];
  const value = first.value.replace(NOTE, '');
  const children = value === '' ? others : [{ ...first, value }, ...others];
  return children.length === 0 ? [] : [{ ...(node as Paragraph), children }];
}

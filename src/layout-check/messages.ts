import type { ProblemKind } from './problem.ts';

/** The largest number of subjects that a message lists. */
const MAX_LISTED = 3;
const MAX_QUOTED = 48;

/** What is wrong and what would be right, by kind. `{}` stands for what it is about, `[]` for the layout. */
const TEXTS: Readonly<Record<ProblemKind, readonly [message: string, cure: string]>> = {
  overlap: [
    'These lie on one another: {}.',
    'Shorten what is written here, or move a part of it to another slide.',
  ],
  motif: [
    'This lies on a shape that the layout draws: {}.',
    'Shorten it, or move a part of it to the notes.',
  ],
  edge: [
    'This is outside of the slide: {}.',
    'The layout “[]” has no room for so much: shorten it, or move a part of it to another slide.',
  ],
  foot: [
    'This leaves the part of the slide that is for content: {}.',
    'The layout “[]” has no room for so much: shorten it, or move a part of it to another slide.',
  ],
  cut: ['This is cut off: {}.', 'Shorten it, or move a part of it to another slide.'],
  small: [
    'This is too small to be read: {}.',
    'Text has at least 18 units of the 1280 that a slide is wide, 12 pixels on a phone. Give it more room, or less text.',
  ],
  title: [
    'The title has {}.',
    'A title has at most two lines, on title and act slides three: shorten it.',
  ],
  labels: [
    'Labels of a figure lie on one another, or leave its drawing: {}.',
    'Give the figure more room, fewer labels, or shorter ones.',
  ],
  picture: [
    'A picture cannot be seen: {}.',
    'Check that the file is a picture, and that there is room for it on the slide.',
  ],
  glyph: [
    'None of the deck’s typefaces has {}.',
    'Another font of the machine shows it, or an empty box: use another character, or a typeface that has it (“typefaces” in deck.yaml).',
  ],
};

/** The message and the cure of all findings of a kind on a slide. */
export function describe(
  kind: ProblemKind,
  subjects: readonly string[],
  layout: string,
): { readonly message: string; readonly cure: string } {
  const listed = subjects.slice(0, MAX_LISTED);
  const more = subjects.length - listed.length;
  const list = [...listed, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  const [message, cure] = TEXTS[kind];
  return { message: message.replace('{}', () => list), cure: cure.replace('[]', () => layout) };
}

/** A text in quotes, shortened, with plain spaces. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const shown = plain.length > MAX_QUOTED ? `${plain.slice(0, MAX_QUOTED).trimEnd()}…` : plain;
  return `“${shown}”`;
}

import type { Heading, RootContent } from 'mdast';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile } from '../parse.ts';

/** How many blocks (`###`) a layout holds, and what to do with more. */
const BLOCKS: Readonly<
  Record<string, { readonly least: number; readonly most: number; readonly cure: string }>
> = {
  numbers: {
    least: 1,
    most: 6,
    cure: 'Keep the most important ones, or continue on a second slide.',
  },
  actors: {
    least: 2,
    most: 6,
    cure: 'Keep those of which the slide speaks, or continue on a second slide.',
  },
  columns: { least: 1, most: 3, cure: 'Write a second slide, or a list in the layout “text”.' },
  'known-unknown': {
    least: 2,
    most: 2,
    cure: 'It sets what is known against what is not; the layout “columns” holds three.',
  },
};

/**
 * Reports a slide with more or fewer blocks than its layout holds, at the first block that is too many, and what stands
 * before the first one where each block is a column.
 */
export function lintBlocks(
  slide: SlideFile,
  layout: string,
  body: readonly RootContent[],
  diagnostics: Diagnostics,
): void {
  const capacity = BLOCKS[layout];
  const headings = body.filter(
    (node): node is Heading => node.type === 'heading' && node.depth === 3,
  );
  if (!capacity) return;
  const { least, most, cure } = capacity;
  const [first = { type: 'root' }] = body;
  if (layout !== 'numbers' && headings.length > 0 && first !== headings[0]) {
    diagnostics.add(
      locationOf(slide, first),
      `In the layout “${layout}”, this would be a column without a name. Begin with a line “### Its name”, or write it below one.`,
    );
  } else if (headings.length > most) {
    diagnostics.add(
      locationOf(slide, headings[most] as Heading),
      `The layout “${layout}” holds ${blocks(most)}; this slide has ${headings.length}. ${cure}`,
    );
  } else if (headings.length < least) {
    diagnostics.add(
      locationOf(slide, first),
      `The layout “${layout}” needs ${least === most ? '' : 'at least '}${blocks(least)}; this slide has ${headings.length || 'none'}. Begin each block with a line “### Its name”, or choose another layout, for instance text.`,
    );
  }
}

function blocks(count: number): string {
  return count === 1 ? 'one block (###)' : `${count} blocks (###)`;
}

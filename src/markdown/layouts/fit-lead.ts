import type { ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { locationOf, type SlideFile } from '../parse.ts';
import { BODY_SIZES } from '../room/body-styles.ts';
import { runsOf } from '../room/inline-text.ts';
import { countLines, type TextMeasure } from '../room/text-lines.ts';

/** Width of the paragraph below the title, in units of the slide. */
const ROOM: Readonly<Record<string, number>> = { title: 800, act: 760 };

/** The sizes of the paragraph, and the lines that end above the motif. */
const SIZES = [
  { size: 32, lines: 2 },
  { size: 24, lines: 3 },
] as const;

/**
 * The index in `BODY_SIZES` of the size of the first paragraph below the title of a deck or an act. Reports one that is
 * too long for the room above the motif.
 */
export function fitLead(
  slide: SlideFile,
  layout: string,
  markdown: readonly RootContent[],
  [lead]: readonly ElementContent[],
  measure: TextMeasure,
  diagnostics: Diagnostics,
): number {
  const room = ROOM[layout];
  if (room === undefined || lead?.type !== 'element') return 0;
  const runs = runsOf([lead]);
  const fitting = SIZES.find(({ size, lines }) => {
    const style = { family: 'text', size, weight: 400, lineHeight: 1.4 } as const;
    return countLines(runs, style, room, measure) <= lines;
  });
  if (fitting) return BODY_SIZES.indexOf(fitting.size);
  diagnostics.add(
    locationOf(slide, markdown[0] ?? { type: 'root' }),
    `The first paragraph of the layout “${layout}” has room for three lines, above the motif. Shorten it, or move it to the notes.`,
  );
  return 0;
}

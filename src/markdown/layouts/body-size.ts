import type { ElementContent } from 'hast';
import { blocksHeight } from '../room/blocks-height.ts';
import { bodyStyles, textSizes } from '../room/body-styles.ts';
import { bodyHeight, columnsOf, type SlideFrame } from '../room/slide-room.ts';
import type { TextMeasure } from '../room/text-lines.ts';

/** The index of the largest of a layout's text sizes in which every column of a body fits, or of the smallest. */
export function bodySize(
  frame: SlideFrame,
  body: readonly ElementContent[],
  measure: TextMeasure,
): number {
  const { layout } = frame;
  const sizes = textSizes(layout);
  const columns = columnsOf(layout, body);
  const fitting = sizes.find((size) => {
    const styles = bodyStyles(layout, size);
    const room = bodyHeight(frame, size, measure);
    return columns.every(
      ({ blocks, width }) => blocksHeight(blocks, styles, width, measure).height <= room,
    );
  });
  return fitting ?? sizes.at(-1) ?? 0;
}

import type { Element, ElementContent } from 'hast';
import { visibleBlocks } from './block-height.ts';
import { bodyStyles } from './body-styles.ts';
import { hasClass, runsOf } from './inline-text.ts';
import { type TextMeasure, type TextStyle, textHeight } from './text-lines.ts';
import { titleSize } from './title-size.ts';

/** What stands above and below the body of a slide. */
export interface SlideFrame {
  readonly layout: string;
  readonly title: readonly ElementContent[];
  /** The footnotes at the foot, each with its text. */
  readonly footnotes: readonly (readonly ElementContent[])[];
  /** Whether a line with the sources of the slide's numbers, or the credit of its background, is below the footnotes. */
  readonly hasFootLine: boolean;
}

/** Width of a slide between its margins, and its height below the line of the act. */
const SLIDE = { width: 1136, height: 720 - 32 - 64 - 32 };
/** The area of a title that fits, and the space above one that does not, of lines in its smallest size. */
const TITLE = { least: 114, above: 10, line: 40 * 1.06 };
const FOOTNOTE: TextStyle = { family: 'text', size: 18, weight: 400, lineHeight: 1.3 };
/** Space above footnotes, the indentation of each, and the line of sources or credit below them. */
const FOOT = { above: 12, indent: 1.4 * 18, line: 28 };
/** Between columns of the layout, between three of them, and between two figures side by side. */
export const COLUMN_GAP = { columns: 72, three: 48, figure: 40 } as const;

/** The height of the body of a slide, without the space above it. @param size index in `BODY_SIZES` */
export function bodyHeight(frame: SlideFrame, size: number, measure: TextMeasure): number {
  const { layout, title } = frame;
  const fitted = titleSize(layout, runsOf(title), measure);
  const titleHeight = 'size' in fitted ? 0 : fitted.lines * TITLE.line + TITLE.above;
  const { above } = bodyStyles(layout, size);
  return SLIDE.height - Math.max(TITLE.least, titleHeight) - above - footHeight(frame, measure);
}

/** The height of the footnotes, with what is above and below them. */
function footHeight({ footnotes, hasFootLine }: SlideFrame, measure: TextMeasure): number {
  if (footnotes.length === 0) return 0;
  const width = SLIDE.width - FOOT.indent;
  return footnotes.reduce(
    (sum, note) => sum + textHeight(runsOf(note), FOOTNOTE, width, measure),
    FOOT.above + (hasFootLine ? FOOT.line : 0),
  );
}

/** Width of each of several columns of a slide. */
export function columnWidth(columns: number, gap: number): number {
  return (SLIDE.width - gap * (columns - 1)) / columns;
}

/** A column of a body: all of it in layouts without columns. */
export interface Column {
  readonly width: number;
  readonly blocks: readonly Element[];
}

/** The columns of a body, whose blocks are below a `###`. */
export function columnsOf(layout: string, body: readonly ElementContent[]): Column[] {
  const blocks = visibleBlocks(body);
  if (layout !== 'columns' && layout !== 'known-unknown') {
    const all = blocks.flatMap((block) =>
      isColumn(block) ? visibleBlocks(block.children) : block,
    );
    return [{ width: SLIDE.width, blocks: all }];
  }
  const named = blocks.filter(isColumn).length;
  const gap = layout === 'columns' && named === 3 ? COLUMN_GAP.three : COLUMN_GAP.columns;
  const width = columnWidth(Math.max(1, blocks.length), gap);
  return blocks.map((block) => ({
    width,
    blocks: isColumn(block) ? visibleBlocks(block.children) : [block],
  }));
}

const isColumn = (block: Element) => hasClass(block, 'block');

import type { Element, ElementContent } from 'hast';
import type { Figure } from '../../figures/definition.ts';
import type { MeasureText } from '../../figures/static/measure-text.ts';
import { heightOfBlock, heightOfText, type TextStyle } from './text-height.ts';
import { textOf } from './text-of.ts';

/** The room of a drawing on its slide, in units, of which a slide is 1280 wide. */
export interface DrawingRoom {
  readonly width: number;
  readonly height: number;
  /** Whether the heights of all that stands beside it are known. */
  readonly isExact: boolean;
}

/** Where figures share a slide: the widths of the columns, and what is above and below them. */
export interface Place {
  readonly width: number;
  /** What stands above and below the figure, in its column. */
  readonly others: readonly Element[];
  /** Figures that are stacked in the column, this one included. */
  readonly stacked: number;
  readonly layout: FigureLayout;
}

/** What a layout gives to figures: the height below the title, and how its text is set. Of `src/styles/layouts/`. */
export interface FigureLayout {
  readonly height: number;
  readonly gap: number;
  readonly text: TextStyle;
  readonly item: TextStyle;
  /** Space above and below each item of a list. */
  readonly itemPadding: number;
}

/** Width of the slide between its margins, and its height below the line of the act. */
const SLIDE = { width: 1136, height: 720 - 32 - 64 - 32 };
/** The area of a title of up to two lines, and the space above a longer one. */
const TITLE = { least: 114, above: 10 };
const TITLE_STYLE: TextStyle = { family: 'label', size: 48, weight: 750, lineHeight: 1.06 };
const TRACKING = -0.02;

const SERIF = { family: 'text', weight: 400 } as const;
/** Sentences and lists around a figure. */
const BESIDE: TextStyle = { ...SERIF, size: 28, lineHeight: 1.3 };

/** `layouts/figure.css`; also for layouts of the deck's own. */
const FIGURE: Omit<FigureLayout, 'height'> & { readonly above: number } = {
  above: 12,
  gap: 20,
  text: BESIDE,
  item: BESIDE,
  itemPadding: 0,
};
/** `layouts/columns.css`, without the bar above a column that has a heading. */
const COLUMNS: typeof FIGURE = {
  above: 48,
  gap: 16,
  text: { ...SERIF, size: 40, lineHeight: 1.25 },
  item: { ...SERIF, size: 32, lineHeight: 1.25 },
  itemPadding: 24,
};
/** Between columns of the layout, and between two figures side by side. */
export const COLUMN_GAP = { columns: 72, figure: 40 } as const;
/** The bar above a column with a heading, and the space below it. */
const BAR = 12 + 8 + 16;
const HEADING: TextStyle = { family: 'label', size: 40, weight: 750, lineHeight: 1.2 };

/** Parts of a figure besides its drawing; they and the drawing are apart by `GAP`. */
const FIGURE_TITLE: TextStyle = { family: 'label', size: 24, weight: 500, lineHeight: 1.4 };
const CAPTION: TextStyle = { family: 'label', size: 18, weight: 400, lineHeight: 1.3 };
const GAP = 8;
const CAPTION_GAP = 32;
/** A narrower figure has its source below its note. */
export const NARROW = 700;

/** Width of each of several columns of a slide. */
export function columnWidth(columns: number, gap: number): number {
  return (SLIDE.width - gap * (columns - 1)) / columns;
}

/** What a layout gives to figures below a title. */
export function figureLayout(layout: string, title: string, measure: MeasureText): FigureLayout {
  const tracked: MeasureText = (text, weight, family) =>
    measure(text, weight, family) + text.length * TRACKING;
  const titleHeight = heightOfText(title, TITLE_STYLE, SLIDE.width, tracked) + TITLE.above;
  const { above, ...sizes } = layout === 'columns' ? COLUMNS : FIGURE;
  return { ...sizes, height: SLIDE.height - Math.max(TITLE.least, titleHeight) - above };
}

/** The room of a figure's drawing at its place. @param typeset sets a text as the page does */
export function drawingRoom(
  { title, note }: Pick<Figure, 'title' | 'note'>,
  source: string,
  { width, others, stacked, layout }: Place,
  measure: MeasureText,
  typeset: (text: string) => string,
): DrawingRoom {
  const set: MeasureText = (text, weight, family) => measure(typeset(text), weight, family);
  const blocks = others.filter(isVisible).map((block) => heightBeside(block, width, layout, set));
  const gaps = layout.gap * (blocks.length + stacked - 1);
  const used = blocks.reduce((sum, { height }) => sum + height, 0) + gaps;
  const own = (layout.height - used) / stacked;
  const heading = heightOfText(title, FIGURE_TITLE, width, set);
  return {
    width: Math.floor(width),
    height: Math.floor(own - heading - 2 * GAP - captionHeight(note, source, width, set)),
    isExact: blocks.every(({ isExact }) => isExact),
  };
}

function captionHeight(
  note: string | undefined,
  source: string,
  width: number,
  measure: MeasureText,
): number {
  const height = (text: string, room: number) => heightOfText(text, CAPTION, room, measure);
  if (note === undefined) return height(source, width);
  if (width < NARROW) return height(note, width) + GAP + height(source, width);
  const sourceWidth = measure(source, CAPTION.weight, 'label') * CAPTION.size;
  return Math.max(height(note, width - CAPTION_GAP - sourceWidth), height(source, width));
}

function heightBeside(
  block: Element,
  width: number,
  { text, item, itemPadding }: FigureLayout,
  measure: MeasureText,
) {
  if (block.tagName === 'h3') {
    return { height: BAR + heightOfText(textOf(block), HEADING, width, measure), isExact: true };
  }
  const isList = block.tagName === 'ul' || block.tagName === 'ol';
  const { height, isExact } = heightOfBlock(block, isList ? item : text, width, measure);
  const items = isList ? block.children.filter(({ type }) => type === 'element').length : 0;
  return { height: height + items * itemPadding, isExact };
}

/** Whether a block takes space; the steps of a figure do not. */
export function isVisible(child: ElementContent): child is Element {
  return (
    child.type === 'element' && ![child.properties['className']].flat().includes('figure-step')
  );
}

import type { Element } from 'hast';
import type { Figure } from '../../figures/definition.ts';
import { blocksHeight } from '../room/blocks-height.ts';
import { type BodyStyles, bodyStyles } from '../room/body-styles.ts';
import { bodyHeight, type SlideFrame } from '../room/slide-room.ts';
import { type TextMeasure, type TextStyle, textHeight } from '../room/text-lines.ts';

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
  /** The blocks of its column, this figure included; of two figures side by side only the first. */
  readonly blocks: readonly Element[];
  readonly layout: FigureLayout;
}

/** What a layout gives to figures: the height below the title, and how its text is set. */
export interface FigureLayout {
  readonly height: number;
  readonly styles: BodyStyles;
}

/** Parts of a figure besides its drawing; they and the drawing are apart by `GAP`. */
const FIGURE_TITLE: TextStyle = { family: 'label', size: 24, weight: 500, lineHeight: 1.4 };
const CAPTION: TextStyle = { family: 'label', size: 18, weight: 400, lineHeight: 1.3 };
const GAP = 8;
const CAPTION_GAP = 32;
/** A narrower figure has its source below its note. */
export const NARROW = 700;

/** What a layout gives to figures. @param textSize index of the size of text, as of `bodySize` */
export function figureLayout(
  frame: SlideFrame,
  textSize: number,
  measure: TextMeasure,
): FigureLayout {
  const styles = bodyStyles(frame.layout, textSize);
  return { height: bodyHeight(frame, textSize, measure), styles };
}

/** The room of a figure's drawing at its place. */
export function drawingRoom(
  { title, note }: Pick<Figure, 'title' | 'note'>,
  source: string,
  { width, blocks, layout }: Place,
  measure: TextMeasure,
): DrawingRoom {
  const stacked = blocks.filter(isFigure).length;
  // Figures share what the other blocks leave.
  const used = blocksHeight(blocks, layout.styles, width, measure, isFigure);
  const own = (layout.height - used.height) / stacked;
  const heading = textHeight(title, FIGURE_TITLE, width, measure);
  return {
    width: Math.floor(width),
    height: Math.floor(own - heading - 2 * GAP - captionHeight(note, source, width, measure)),
    isExact: used.isExact,
  };
}

/** Whether an element is a figure of `slides/figures/`. */
export function isFigure({ properties }: Element): boolean {
  return properties['dataFigure'] !== undefined;
}

function captionHeight(
  note: string | undefined,
  source: string,
  width: number,
  measure: TextMeasure,
): number {
  const height = (text: string, room: number) => textHeight(text, CAPTION, room, measure);
  if (note === undefined) return height(source, width);
  if (width < NARROW) return height(note, width) + GAP + height(source, width);
  const set = measure.typeset(source);
  const sourceWidth = measure.measure(set, CAPTION.weight, 'label') * CAPTION.size;
  return Math.max(height(note, width - CAPTION_GAP - sourceWidth), height(source, width));
}

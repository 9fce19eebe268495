import type { SheetData } from '../figures/definition.ts';
import type { Box } from './box.ts';

/** A colour: `#rrggbb`, and its opacity from 0 to 1. */
export interface Color {
  readonly hex: string;
  readonly alpha: number;
}

/** A stretch of text with one style. */
export interface Run {
  readonly text: string;
  /** Font size in units of a slide. */
  readonly size: number;
  readonly weight: number;
  readonly isItalic: boolean;
  readonly family: 'heading' | 'text' | 'code';
  readonly color: Color;
  /** Style of a line below the text. */
  readonly underline?: 'solid' | 'dotted' | 'dashed' | 'double';
  readonly isStruck?: boolean;
  /** Extra space between letters, in units of a slide. */
  readonly spacing?: number;
  /** Raised or lowered text, as a part of its size. */
  readonly baseline?: number;
  /** Address of a link; one within the deck begins with `#`. */
  readonly link?: string;
  /** Language tag. */
  readonly lang: string;
  /** Whether it is the source of a formula, which stands in a sentence. */
  readonly isFormula?: boolean;
}

export interface Paragraph {
  /** Line breaks are runs whose text is `\n`. */
  readonly runs: readonly Run[];
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly isRightToLeft: boolean;
  /** Height of a line, in multiples of the font size. */
  readonly lineHeight: number;
  /** Space above, in units of a slide; 0 for the first. */
  readonly before: number;
  readonly bullet?: Bullet;
  /** Where the text begins, in units of a slide from the left of its box. */
  readonly indent: number;
  /** Depth in nested lists, from 0. */
  readonly level: number;
  /** Number of lines as laid out. */
  readonly lines: number;
}

export type Bullet =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'number'; readonly start: number };

/** What a text is on its slide; all others are `body`. */
export type TextRole = 'title' | 'act' | 'number' | 'source' | 'body';

export interface TextItem {
  readonly kind: 'text';
  readonly role: TextRole;
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Whether lines end only where the text says so, as in drawings. */
  readonly isUnwrapped: boolean;
  /** Clockwise, in degrees, about the middle of the box. */
  readonly rotation: number;
  /** Whether it is only a decoration, for instance the number beside a sentence of a list that has it already. */
  readonly isDecorative: boolean;
}

export interface Stroke {
  readonly color: Color;
  readonly width: number;
  readonly isDashed: boolean;
  /** Lengths of its dashes and gaps in turn, where they are known. */
  readonly dashes?: readonly number[];
}

/** A part of an outline, in units of a slide from the left and top of its box. */
export type PathCommand =
  | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
  | {
      readonly type: 'C';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly type: 'Z' };

export type Outline =
  | { readonly type: 'rectangle' | 'ellipse' }
  | { readonly type: 'path'; readonly commands: readonly PathCommand[] };

export interface ShapeItem {
  readonly kind: 'shape';
  readonly box: Box;
  /** Clockwise, in degrees, about the middle of the box. */
  readonly rotation: number;
  readonly outline: Outline;
  readonly fill?: Color;
  readonly stroke?: Stroke;
}

export interface PictureItem {
  readonly kind: 'picture';
  readonly box: Box;
  /** Address of the file; undefined for what has to be screenshotItem, for instance a formula. */
  readonly source?: string;
  /** Finds the element that has to be screenshotItem. */
  readonly selector?: string;
  /** Text alternative; empty for a decoration. */
  readonly alternative: string;
  /** Parts of the picture that are cut off at its left, top, right and bottom, from 0 to 1. */
  readonly crop: readonly [left: number, top: number, right: number, bottom: number];
  readonly link?: string;
  /** What it is, for the summary of the export. */
  readonly what: 'picture' | 'formula' | 'video' | 'embedded page' | 'code to scan';
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly columns: number;
  readonly rows: number;
  readonly fill?: Color;
  readonly isHeader: boolean;
  /** Lines above and below. */
  readonly above?: Stroke;
  readonly below?: Stroke;
  /** Space at the left, top, right and bottom, in units of a slide. */
  readonly padding: readonly [left: number, top: number, right: number, bottom: number];
}

export interface TableItem {
  readonly kind: 'table';
  readonly box: Box;
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableCell[] }[];
  readonly caption: string;
  readonly hasHeader: boolean;
}

export interface DrawingItem {
  readonly kind: 'drawing';
  readonly box: Box;
  /** Name of the figure; undefined for another drawing, for instance an icon. */
  readonly figure?: string;
  readonly state?: string;
  readonly title: string;
  readonly alternative: string;
  readonly items: readonly (ShapeItem | TextItem)[];
  /** Its data, where a presentation program can draw them itself. */
  readonly chart?: DrawnChart;
}

/** The data of a figure, and where it draws them. */
export interface DrawnChart {
  readonly sheet: SheetData;
  /** The boxes of the rows that are drawn, by row; that of a point has no extent. */
  readonly marks: Readonly<Record<number, Box>>;
  /** Values of the colours that the sheet names. */
  readonly colors: Readonly<Record<string, Color>>;
}

export type Item = TextItem | ShapeItem | PictureItem | TableItem | DrawingItem;

/** What one slide shows. */
export interface SlideContent {
  readonly name: string;
  readonly layout: string;
  readonly title: string;
  readonly act?: string;
  readonly isDroppable: boolean;
  readonly background: Color;
  /** In reading order; what is painted first is first. */
  readonly items: readonly Item[];
  readonly notes: readonly Paragraph[];
  /** Ids of the elements on the slide, which links lead to. */
  readonly ids: readonly string[];
}

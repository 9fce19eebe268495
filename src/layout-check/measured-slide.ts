import type { Box, Point } from './geometry.ts';
import type { Layout } from './problem.ts';

/** A text of a slide that is visible now: the content of a text node, or of a label of a drawing. */
export interface PlacedText {
  readonly text: string;
  /** It in quotes, as messages name it; a formula by its source. */
  readonly name: string;
  readonly element: Element;
  /** The block whose lines the text is part of: texts of the same block are laid out side by side. */
  readonly block: Element;
  /** What its letters cover, one box per line. */
  readonly boxes: readonly Box[];
  /** The corners of what its letters cover, where it is not level: a label of a drawing. */
  readonly outline?: readonly Point[];
  /** Its font size in CSS pixels of the window. */
  readonly size: number;
}

/** A picture, drawing or video of a slide that is visible now. */
export interface PlacedPicture {
  /** Its description, or the name of the figure. */
  readonly name: string;
  readonly element: Element;
  readonly box: Box;
}

/** A slide as it is laid out now, measured once for all detectors. */
export interface MeasuredSlide {
  readonly slide: HTMLElement;
  readonly layout: Layout;
  /** CSS pixels of a slide's unit; a pixel in the Reader, which has no units. */
  readonly unit: number;
  readonly box: Box;
  /** The part below the title. */
  readonly body: HTMLElement | undefined;
  readonly texts: readonly PlacedText[];
  readonly pictures: readonly PlacedPicture[];
}

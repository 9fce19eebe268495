import type { Run } from './inline-text.ts';
import { countLines, type TextMeasure } from './text-lines.ts';

/** A size in which a title may be set, in units of the slide, and the lines for which there is room then. */
interface TitleSize {
  /** Value of `data-title-size`; undefined for the size of the layout. */
  readonly name?: 'long' | 'longer';
  readonly size: number;
  readonly lines: number;
}

interface TitleStyle {
  readonly room: number;
  readonly weight: number;
  readonly spacing: number;
  readonly sizes: readonly TitleSize[];
}

/** From the largest size; `text-sizes.css` has the same sizes. */
const TITLES: Readonly<Record<'title' | 'act' | 'other', TitleStyle>> = {
  title: {
    room: 1136,
    weight: 800,
    spacing: -0.03,
    sizes: [
      { size: 176, lines: 1 },
      { name: 'long', size: 96, lines: 2 },
      { name: 'longer', size: 56, lines: 3 },
    ],
  },
  act: {
    room: 1060,
    weight: 800,
    spacing: -0.03,
    sizes: [
      { size: 80, lines: 2 },
      { name: 'long', size: 60, lines: 3 },
    ],
  },
  other: {
    room: 1136,
    weight: 750,
    spacing: -0.02,
    sizes: [
      { size: 48, lines: 2 },
      { name: 'long', size: 40, lines: 2 },
    ],
  },
};

/** The title's size by its length, or how many lines it has at the smallest size, and how many fit. */
export function titleSize(
  layout: string,
  text: string | readonly Run[],
  measure: TextMeasure,
): { readonly size: TitleSize } | { readonly lines: number; readonly most: number } {
  const style = TITLES[layout === 'title' || layout === 'act' ? layout : 'other'];
  const linesAt = ({ size }: TitleSize) => {
    const { room, weight, spacing } = style;
    return countLines(
      text,
      { family: 'label', size, weight, spacing, lineHeight: 1 },
      room,
      measure,
    );
  };
  const size = style.sizes.find((it) => linesAt(it) <= it.lines);
  if (size) return { size };
  const smallest = style.sizes.at(-1) as TitleSize;
  return { lines: linesAt(smallest), most: smallest.lines };
}

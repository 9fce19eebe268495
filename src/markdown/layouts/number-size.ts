import type { MeasureText } from '../../figures/static/measure-text.ts';

/** Sizes of key numbers in units of the slide; each after the first is a `data-number-size`, from 1. */
const NUMBER_SIZES = [164, 112, 80, 56] as const;

/** Of two rows; a larger number would push the second over the slide's foot. */
const LARGEST_IN_TWO_ROWS = 2;

/** Widths of numbers, in their size, that are more than a phone's line holds in the Reader (`optional/more-numbers.css`). */
const WIDTHS_IN_READER = [5, 6, 7, 8, 10, 14, 20] as const;
const WIDTH_OF_A_PHONE = 4;

/** The space between two columns, in units. */
const GAP = 24;

/** Number of columns in which so many key numbers stand. */
function numberColumns(blocks: number): number {
  return blocks === 2 || blocks === 4 ? 2 : Math.min(3, Math.max(1, blocks));
}

/** The index of the largest size in which each number is no wider than its column; undefined where none is. */
export function numberSize(numbers: readonly string[], measure: MeasureText): number | undefined {
  const columns = numberColumns(numbers.length);
  const widest = widthOf(numbers, measure);
  // One or two numbers are not set larger than three: a number has one size in a deck.
  const room = (1136 - GAP * (columns - 1)) / columns;
  const least = numbers.length > 3 ? LARGEST_IN_TWO_ROWS : 0;
  const index = NUMBER_SIZES.findIndex((size, at) => at >= least && widest * size <= room);
  return index < 0 ? undefined : index;
}

/** The step of widths that holds the widest number; undefined where a phone has room for it in any case. */
export function numberWidth(numbers: readonly string[], measure: MeasureText): number | undefined {
  const widest = widthOf(numbers, measure);
  if (widest <= WIDTH_OF_A_PHONE) return undefined;
  return WIDTHS_IN_READER.find((width) => widest <= width) ?? WIDTHS_IN_READER.at(-1);
}

/** Width of the widest number, in its size. */
function widthOf(numbers: readonly string[], measure: MeasureText): number {
  return Math.max(...numbers.map((text) => measure(text, 800) - 0.04 * text.length));
}

import type { Figure } from '../../../../src/figures/definition.ts';
import type { Box } from '../../../../src/figures/drawing/hatch.ts';
import type { TextBox } from '../../../../src/figures/labels/collisions.ts';
import type { Drawn } from './drawn.ts';

/** A value axis as it is read in a drawing: from the numbers at it and their positions. */
export interface ValueAxis {
  readonly direction: 'x' | 'y';
  /** The position of a value, in pixels. */
  at(value: number): number;
  /** The texts that are its numbers. */
  readonly numbers: readonly TextBox[];
}

/** How far a mark may be from its value, in pixels. */
const TOLERANCE = 2;

/** A number at an axis: a sign, the number, and a unit beside one of them. */
const NUMBER = /^([−-]?)[^\d\s]{0,3}(\d[\d.,\u00A0\u202F]*)(?:[\u00A0\u202F ]?[^\d\s,;]+)*$/;

/** The value axes of a drawing: rows or columns of numbers that have one of 0 and rise evenly. */
export function valueAxesOf(texts: readonly TextBox[]): ValueAxis[] {
  const numbers = texts.flatMap((box) => {
    const value = numberOf(box.text);
    return value === undefined ? [] : [{ box, value }];
  });
  const zeros = numbers.filter(({ value }) => value === 0);
  return zeros.flatMap((zero) => [...axisOf('y', zero, numbers), ...axisOf('x', zero, numbers)]);
}

interface Numbered {
  readonly box: TextBox;
  readonly value: number;
}

/** The axis with a zero: the numbers that end in the same column, or stand on the same line, in order from it. */
function axisOf(
  direction: ValueAxis['direction'],
  zero: Numbered,
  numbers: readonly Numbered[],
): ValueAxis[] {
  const isBeside = ({ box }: Numbered) =>
    Math.abs(direction === 'y' ? box.right - zero.box.right : box.top - zero.box.top) < 1;
  // A drawing may have several axes one above the other: an axis ends where the numbers begin anew.
  const placed = numbers
    .filter(isBeside)
    .sort((a, b) => positionOf(a.box, direction) - positionOf(b.box, direction));
  const rising = direction === 'y' ? placed.reverse() : placed;
  let from = rising.indexOf(zero);
  let to = from;
  while ((rising[from - 1]?.value ?? Number.NaN) < (rising[from]?.value ?? 0)) from--;
  while ((rising[to + 1]?.value ?? Number.NaN) > (rising[to]?.value ?? 0)) to++;
  const members = rising.slice(from, to + 1);
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last || members.length < 2) return [];
  const [start, end] = [first, last].map(({ box }) => positionOf(box, direction)) as [
    number,
    number,
  ];
  const at = (value: number) =>
    start + ((value - first.value) / (last.value - first.value)) * (end - start);
  const isEven = members.every(
    ({ box, value }) => Math.abs(at(value) - positionOf(box, direction)) < TOLERANCE,
  );
  return isEven ? [{ direction, at, numbers: members.map(({ box }) => box) }] : [];
}

/** The middle of a number; capitals and digits are centred 0.475 below the top of their ink, in multiples of their size. */
function positionOf({ left, right, top, bottom, text }: TextBox, direction: 'x' | 'y'): number {
  if (direction === 'x') return (left + right) / 2;
  const height = /[$,;()[\]]/.test(text) ? 0.97 : 0.77;
  return top + ((bottom - top) / height) * 0.475;
}

function numberOf(text: string): number | undefined {
  const [, sign = '', digits] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const grouped = digits.replace(/[\u00A0\u202F]/g, '').replace(/,(?=\d{3}(?!\d))/g, '');
  return Number(grouped.replace(',', '.')) * (sign === '' ? 1 : -1);
}

/** Indexes of the rows whose marks are at their values at an axis, where they can be read. */
export function readableRows({ rows }: Pick<Figure, 'rows'>, drawing: Drawn): Set<number> {
  const axes = valueAxesOf(drawing.texts);
  return new Set(
    rows.flatMap(({ value }, index) => {
      const [mark, number] = [
        drawing.marks.get(index),
        typeof value === 'string' ? undefined : value.value,
      ];
      if (!mark || number === undefined) return [];
      const isThere = axes.some(
        ({ direction, at }) => Math.abs(endOf(mark, direction, number) - at(number)) < TOLERANCE,
      );
      return isThere ? [index] : [];
    }),
  );
}

/** Where the value of a mark is: a point, or the end of a bar. */
function endOf({ left, top, width, height }: Box, direction: 'x' | 'y', value: number): number {
  if (direction === 'x') return value < 0 ? left : left + width;
  return value < 0 ? top + height : top;
}

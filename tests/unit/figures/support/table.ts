import type { Fact, Figure } from '../../../../src/figures/definition.ts';
import type { Drawn } from './drawn.ts';
import { readableRows, valueAxesOf } from './value-axis.ts';

/** A formatted number; “1 234 and 5,6” has two. */
const NUMBER = /\d+(?:[.,\u00A0\u202F]\d+)*/g;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Differences between a drawing and its data table: in the last state, every value with a mark must be in the drawing in
 * the format of its fact, or be readable at an axis; and every number in the drawing must be a value of the table, a year,
 * or one of an axis. Rows without a number are ignored.
 */
export function disagreements(
  { rows, states }: Pick<Figure, 'rows' | 'states'>,
  state: string,
  texts: readonly string[],
  { readable = new Set(), axis = [] }: Readings = {},
): string[] {
  const written = plain(texts.join(' '));
  const numbers = texts
    .filter((text) => !axis.includes(text))
    .flatMap(numbersIn)
    .filter((number) => !YEAR.test(number));
  const known = rows.flatMap(({ value }) =>
    isNumber(value) ? [value.short, value.text].flatMap(numbersIn) : [],
  );
  const missing = rows.flatMap(({ value, at }, index) => {
    if (!isNumber(value) || !at || readable.has(index)) return [];
    const isWritten = [value.short, value.text].some((text) => hasWhole(written, plain(text)));
    return isWritten ? [] : [`in the table only: ${value.short}`];
  });
  return [
    ...(state === states.at(-1) ? missing : []),
    ...numbers.filter((number) => !known.includes(number)).map((number) => `drawn only: ${number}`),
  ];
}

/** What can be read at the axes of a drawing. */
export interface Readings {
  /** Indexes of the rows whose marks are at their values. */
  readonly readable?: ReadonlySet<number>;
  /** The numbers of the axes. */
  readonly axis?: readonly string[];
}

/** What can be read at the value axes of a drawing. */
export function readingsOf(figure: Pick<Figure, 'rows'>, drawing: Drawn): Readings {
  return {
    readable: readableRows(figure, drawing),
    axis: valueAxesOf(drawing.texts).flatMap(({ numbers }) => numbers.map(({ text }) => text)),
  };
}

function isNumber(value: Fact | string): value is Fact {
  return typeof value !== 'string' && value.value !== undefined;
}

/** Whether a text contains another, but not as the end of a longer number: “75 %” does not contain “5 %”. */
function hasWhole(text: string, wording: string): boolean {
  const before = text.split(wording).slice(0, -1);
  return before.some((part) => !/[\d.,]$/.test(part));
}

function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

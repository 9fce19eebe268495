import type { Fact, Figure } from '../../../../src/figures/definition.ts';

/** A formatted number; “1 234 and 5,6” has two. */
const NUMBER = /\d+(?:[.,\u00A0\u202F]\d+)*/g;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * Differences between a drawing and its data table: in the last state, every value with a mark must be
 * in the drawing in the format of its fact, unless there is an axis of values; and every number in the drawing must be a value of the
 * table, a year, or one of an axis. Rows without a number are ignored.
 */
export function disagreements(
  { rows, states }: Pick<Figure, 'rows' | 'states'>,
  state: string,
  texts: readonly string[],
): string[] {
  const written = plain(texts.join(' '));
  const numbers = texts.flatMap(numbersIn).filter((number) => !YEAR.test(number));
  const facts = rows.flatMap(({ value, at }) => (isNumber(value) ? [{ fact: value, at }] : []));
  const known = [
    ...facts.flatMap(({ fact }) => [fact.short, fact.text].flatMap(numbersIn)),
    ...axisNumbers(numbers),
  ];
  const missing = facts.filter(
    ({ fact, at }) =>
      at && ![fact.short, fact.text].some((wording) => hasWhole(written, plain(wording))),
  );
  // What stands at an axis can be read there.
  const hasAxis = numbers.includes('0');
  return [
    ...(state === states.at(-1) && !hasAxis ? missing : []).map(
      ({ fact }) => `in the table only: ${fact.short}`,
    ),
    ...numbers.filter((number) => !known.includes(number)).map((number) => `drawn only: ${number}`),
  ];
}

/** Numbers at equal distances from 0, with 0: those of an axis. */
function axisNumbers(numbers: readonly string[]): string[] {
  const amountOf = (number: string) => Number(number.replace(/,/g, ''));
  if (!numbers.includes('0')) return [];
  const steps = [1, 2, 5].flatMap((digit) => [0.1, 1, 10, 100, 1000].map((power) => digit * power));
  return numbers.filter((number) =>
    steps.some((step) => amountOf(number) % step === 0 && amountOf(number) / step <= 6),
  );
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

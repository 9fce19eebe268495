import type { AlignType } from 'mdast';

/** A number with a sign, currency or unit, as “≈ 1 234,5 km”, “$3.2bn” or “20 milliards de dollars”. */
const NUMBER =
  /^[<>≤≥≈~±+−–-]?[\s\u00A0\u202F]?(?:\p{Sc}|[A-Z]{3}[\s\u00A0])?[+−–-]?\d[\d.,\s\u00A0\u202F]*(?:[^\d\n]{0,28})$/u;
/** What stands for a number that there is not. */
const MISSING = /^(?:|[–—-]|n\/?[ad]\.?|\?|…)$/i;

/** Whether the cells of a column, without its header, are numbers. */
export function isNumeric(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim());
  return (
    texts.some((text) => NUMBER.test(text)) &&
    texts.every((text) => NUMBER.test(text) || MISSING.test(text))
  );
}

/**
 * How the columns are aligned: as the line of dashes says, or else numbers on the right. The first column, which names
 * the rows, is on the left even where it has numbers, such as years.
 * @param rows texts of the cells, without the header
 */
export function alignColumns(
  written: readonly AlignType[],
  rows: readonly (readonly string[])[],
): ('left' | 'center' | 'right')[] {
  return written.map((alignment, column) => {
    if (alignment) return alignment;
    const cells = rows.map((row) => row[column] ?? '');
    return column > 0 && isNumeric(cells) ? 'right' : 'left';
  });
}

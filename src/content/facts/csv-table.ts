import { parse } from 'csv-parse/sync';
import { type Diagnostics, locationAt, type SourceLocation } from '../diagnostics.ts';

/** A cell of a CSV file: its text without quotes and outer spaces, and where it starts. */
export interface CsvCell {
  readonly text: string;
  readonly location: SourceLocation;
}

/** A CSV file: the cells of its head, and those of each further row that is not empty. */
export interface CsvTable {
  readonly head: readonly CsvCell[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** What separates its cells. */
  readonly delimiter: string;
}

/**
 * Reads a CSV file with a head. Its cells are separated by whichever of `,`, `;` and tab is first in the head.
 * @returns undefined when a quote is not closed or misplaced, or the file is empty, which is reported
 */
export function readCsv(
  file: string,
  text: string,
  diagnostics: Diagnostics,
): CsvTable | undefined {
  const bytes = Buffer.from(text);
  const locationOfByte = (offset: number) =>
    locationAt(file, text, bytes.subarray(0, offset).toString().length);
  const start = { file, line: 1, column: 1 };
  const delimiter = /[,;\t]/.exec(text.split('\n', 1)[0] ?? '')?.[0] ?? ',';
  const rows: CsvCell[][] = [];
  // `bytes` counts to the end of a cell; the next one starts after its delimiter or line end.
  let from = 0;
  try {
    parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      cast(cell, { records, bytes: end }) {
        const spaces = /^ */.exec(bytes.subarray(from, end).toString())?.[0].length ?? 0;
        rows[records] ??= [];
        rows[records]?.push({ text: cell, location: locationOfByte(from + spaces) });
        from = end + 1;
        return cell;
      },
    });
  } catch (error) {
    const { code, bytes: end } = Object(error) as { code?: string; bytes?: number };
    const isOpen = code === 'CSV_QUOTE_NOT_CLOSED';
    diagnostics.add(
      locationOfByte(isOpen ? from : (end ?? from)),
      isOpen
        ? 'The quotation mark of this cell is not closed. Add another one at the end of the cell.'
        : 'This quotation mark is inside a cell. Put the whole cell in quotation marks, and double those inside: "a ""word"" in quotes".',
    );
    return undefined;
  }
  const [head, ...others] = rows.filter((row) => row.some((cell) => cell.text !== ''));
  if (!head) {
    diagnostics.add(
      start,
      'This file is empty. Its first line is the head, for instance “year,value”.',
    );
    return undefined;
  }
  return { head, rows: others, delimiter };
}

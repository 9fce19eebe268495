import type { Diagnostics, SourceLocation } from '../diagnostics.ts';
import { didYouMean, suggestWord } from '../did-you-mean.ts';
import { type CsvCell, type CsvTable, readCsv } from './csv-table.ts';
import { isGap } from './gap.ts';

/** Names of the column that says when a point is. */
const MOMENT_COLUMNS = ['year', 'quarter', 'month', 'day', 'date', 'at'];
/** Columns with the provenance of a point. An empty cell means that of the series. */
const PROVENANCE_COLUMNS = ['nature', 'source', 'said-by'] as const;

/** A row of a CSV file as a point of a series, not yet validated. */
export interface CsvPoint {
  readonly moment: CsvCell;
  /** As the schema of an inline point expects it. */
  readonly properties: Readonly<Record<string, unknown>>;
  /** Location of a property's cell; that of the row for others. */
  locate(key: string): SourceLocation;
}

/**
 * Reads the points of a series from a CSV file. Its head names the columns: `year` (or `quarter`, `month`, `day`,
 * `date`, `at`), the one of the values, and optionally `nature`, `source` and `said-by`. Other columns are ignored.
 * @param column name of the column of the values
 */
export function readCsvPoints(
  file: string,
  text: string,
  column: string,
  diagnostics: Diagnostics,
): readonly CsvPoint[] | undefined {
  const table = readCsv(file, text, diagnostics);
  if (!table) return undefined;
  const columns = readHead(table, column, diagnostics);
  if (!columns) return undefined;
  const points = table.rows.flatMap((row) => {
    const point = readRow(row, columns, column, table, diagnostics);
    return point ?? [];
  });
  if (table.rows.length > 0) return points;
  diagnostics.add(
    table.head[0]?.location ?? { file, line: 1, column: 1 },
    'This file has a head, but no rows. Write one row for each point.',
  );
  return undefined;
}

/** The indexes of the columns that are read, by name; undefined when one is missing or misspelt, which is reported. */
function readHead(
  { head }: CsvTable,
  column: string,
  diagnostics: Diagnostics,
): ReadonlyMap<string, number> | undefined {
  const names = head.map(({ text }) => text.toLowerCase());
  const [first] = head;
  const moment = names.findIndex((name) => MOMENT_COLUMNS.includes(name));
  const value = names.indexOf(column.toLowerCase());
  const start = first?.location as SourceLocation;
  if (head.every(({ text }) => /^[-+]?[\d.,-]*$/.test(text))) {
    diagnostics.add(
      start,
      `This file has no head: its first line names the columns, for instance “year,${column}”.`,
    );
    return undefined;
  }
  let isValid = true;
  const report = (location: SourceLocation, message: string) => {
    isValid = false;
    diagnostics.add(location, message);
  };
  if (moment < 0) {
    report(
      start,
      `No column says when each point is. Name it “year”, “quarter”, “month” or “day”.`,
    );
  }
  if (value < 0) {
    const cure =
      column === 'value'
        ? ' Write “column: its name” in facts.yaml where it has another name.'
        : '';
    report(start, `There is no column “${column}”.${cure}${didYouMean(column, names)}`);
  }
  names.forEach((name, index) => {
    const location = head[index]?.location ?? start;
    if (names.indexOf(name) < index && name !== '') {
      report(location, `The column “${name}” is there twice. Rename one.`);
    }
    const isRead = index === moment || index === value || isProvenance(name);
    const meant = isRead ? '' : suggestWord(name, PROVENANCE_COLUMNS);
    if (meant !== '') report(location, `“${name}” is not read.${meant}`);
  });
  if (!isValid) return undefined;
  const indexes = new Map([
    ['at', moment],
    ['value', value],
  ]);
  for (const name of PROVENANCE_COLUMNS) {
    if (names.includes(name)) indexes.set(name, names.indexOf(name));
  }
  return indexes;
}

function isProvenance(name: string): boolean {
  return (PROVENANCE_COLUMNS as readonly string[]).includes(name);
}

function readRow(
  row: readonly CsvCell[],
  columns: ReadonlyMap<string, number>,
  column: string,
  { head, delimiter }: CsvTable,
  diagnostics: Diagnostics,
): CsvPoint | undefined {
  const [first] = row;
  const cellOf = (key: string) => row[columns.get(key) ?? -1];
  const moment = cellOf('at');
  if (!first) return undefined;
  if (row.length > head.length) {
    diagnostics.add(
      row[head.length]?.location ?? first.location,
      `This row has ${row.length} cells, but the head has ${head.length}. Put a text that contains “${delimiter === '\t' ? 'a tab' : delimiter}” in quotation marks.`,
    );
    return undefined;
  }
  if (!moment || moment.text === '') {
    diagnostics.add(first.location, 'This row does not say when its point is.');
    return undefined;
  }
  const properties: Record<string, unknown> = {};
  for (const key of PROVENANCE_COLUMNS) {
    const text = cellOf(key)?.text ?? '';
    if (text !== '') properties[key] = text;
  }
  const value = cellOf('value');
  if (value && !isGap(value.text)) {
    const number = parseNumber(value.text, delimiter);
    if (typeof number === 'string') {
      diagnostics.add(value.location, `“${value.text}” in the column “${column}” ${number}`);
      return undefined;
    }
    properties['value'] = number;
  }
  return {
    moment,
    properties,
    locate: (key) => cellOf(key)?.location ?? moment.location,
  };
}

/**
 * A number as spreadsheets write it: `1234.5`, `1 234.5`, and where `;` or tab separates the cells, `1 234,5`.
 * @returns the end of a sentence that says what is wrong, if it is none
 */
function parseNumber(text: string, delimiter: string): number | string {
  const digits = text.replace(/(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g, '').replace('−', '-');
  if (/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(digits)) return Number(digits);
  if (/^[+-]?\d{1,3},\d{3}$/.test(digits)) {
    return `can be read in two ways. Write ${digits.replace(',', '')} or ${digits.replace(',', '.')}.`;
  }
  if (/^[+-]?\d+,\d+$/.test(digits) && delimiter !== ',') return Number(digits.replace(',', '.'));
  return /\d/.test(text)
    ? 'is not a number. Write it without unit and without a mark of thousands, with a decimal point, for instance 1234.5.'
    : 'is not a number. Leave the cell empty, or write n/a, where nothing is published.';
}

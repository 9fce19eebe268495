import type { Element, ElementContent } from 'hast';
import type { MeasureText } from '../../figures/static/measure-text.ts';
import { elementsIn, textOf } from './inline-text.ts';

/** The texts of a table's cells, by row; a cell has several lines where the author breaks them. */
export type TableTexts = readonly (readonly string[])[];

/** What a table needs, in the unit of the size of its text. */
export interface TableSize {
  readonly width: number;
  readonly height: number;
  /** Whether the height is known exactly, as every line of a cell fits in its column. */
  readonly isExact: boolean;
}

/** Weights of body and header; space beside and above a cell, and height of a line, in multiples of the text's size. */
const WEIGHT = { body: 400, header: 650 };
const CELL = { inline: 1.2, block: 0.56, line: 1.25 };
/** Lines below a row and below the header, in units. */
const LINES = { row: 1, header: 4 };
/** A column is legible in a width of this many multiples of its text’s size, even if single words would fit in less. */
const LEGIBLE = 7;
/** Lines are rarely full. */
const RAGGED = 1.1;

interface Column {
  /** The widest word, and the widest line. */
  readonly min: number;
  readonly max: number;
}

/**
 * Estimates the height of a table in a given width, as browsers lay out its columns (CSS 2.1, 17.5.2.2).
 * @param size of its text
 * @returns its height, and the width that it cannot be narrower than
 */
export function tableSize(
  texts: TableTexts,
  size: number,
  width: number,
  measure: MeasureText,
): TableSize {
  const columns = columnsOf(texts, measure);
  const room = width / size;
  const [min, max] = [sum(columns.map((column) => column.min)), sum(columns.map((c) => c.max))];
  const share = max > min ? Math.min(1, Math.max(0, (room - min) / (max - min))) : 1;
  const widths = columns.map((column) => column.min + (column.max - column.min) * share);
  const rows = texts.map((row, index) => {
    if (index === 0 && !hasHeader(texts)) return 0;
    const lines = row.map((cell, column) => linesOf(cell, index, widths[column] ?? 1, measure));
    return Math.max(1, ...lines) * CELL.line + CELL.block;
  });
  const lines = texts.length * LINES.row + (hasHeader(texts) ? LINES.header - LINES.row : 0);
  return { width: min * size, height: sum(rows) * size + lines, isExact: max <= room };
}

/** The width that a table needs to be legible. @param size of its text */
export function legibleWidth(texts: TableTexts, size: number, measure: MeasureText): number {
  const columns = columnsOf(texts, measure);
  return size * sum(columns.map(({ min, max }) => Math.min(max, Math.max(min, LEGIBLE))));
}

function columnsOf(texts: TableTexts, measure: MeasureText): Column[] {
  const count = Math.max(0, ...texts.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const cells = texts.map((row, index) => ({ text: row[column] ?? '', index }));
    const widest = (separator: RegExp) =>
      Math.max(
        ...cells.flatMap(({ text, index }) =>
          text.split(separator).map((part) => measure(part, weightOf(index))),
        ),
      ) + CELL.inline;
    return { min: widest(/[ \n]+/), max: widest(/\n/) };
  });
}

function linesOf(cell: string, row: number, width: number, measure: MeasureText): number {
  const room = Math.max(1, width - CELL.inline + 0.01);
  return sum(
    cell.split('\n').map((line) => {
      const lines = measure(line, weightOf(row)) / room;
      return lines <= 1 ? 1 : Math.ceil(lines * RAGGED);
    }),
  );
}

/** A header without any text is left out. */
function hasHeader([header]: TableTexts): boolean {
  return header?.some((cell) => cell !== '') === true;
}

/** The texts of a table's cells; of one without header, the first row is empty. */
export function tableTexts(table: Element): TableTexts {
  const [first, ...rows] = rowsOf(table);
  const texts = (row: Element) => elementsIn(row).map(({ children }) => textOf(children).trim());
  if (!first) return [];
  const isHeader = elementsIn(first).every(
    (cell) => cell.properties['scope'] !== 'row' && cell.tagName === 'th',
  );
  return [...(isHeader ? [] : [[]]), texts(first), ...rows.map(texts)];
}

function rowsOf(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'tr' ? [node] : node.children.flatMap(rowsOf);
}

const weightOf = (row: number) => (row === 0 ? WEIGHT.header : WEIGHT.body);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import type { Paragraph, Root, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { LAYOUTS_WITHOUT_CODE } from '../code/resolve-code.ts';
import { locationOf, plainText, type SlideFile, sourceOf } from '../parse.ts';
import type { Room } from '../room/remaining-room.ts';
import type { TableSize } from '../room/table-size.ts';

const DASHES = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const ROW = /^[ \t]*\|.*\|[ \t]*$/;

/** Reports lines with `|` that are no table, because the line of dashes is missing or has another number of cells. */
export function lintUnfinishedTables(slide: SlideFile, tree: Root, diagnostics: Diagnostics): void {
  visit(tree, 'paragraph', (paragraph: Paragraph) => {
    const lines = sourceOf(slide, paragraph).split('\n');
    const dashes = lines.findIndex(
      (line, index) => index > 0 && line.includes('|') && DASHES.test(line),
    );
    const first = dashes > 0 ? dashes - 1 : lines.findIndex((line) => ROW.test(line));
    if (first < 0) return;
    const { line } = locationOf(slide, paragraph);
    const lineBefore = slide.text.split('\n')[line - 2] ?? '';
    if (dashes < 0 && /-->\s*$/.test(lineBefore)) {
      diagnostics.add(
        { file: slide.file, line: line - 1, column: 1 },
        'A comment on a line of its own ends the table above it. Move it above or below the table, or into a cell.',
      );
      return;
    }
    const [header = '', delimiter = ''] = lines.slice(first);
    diagnostics.add(
      { file: slide.file, line: line + first, column: 1 },
      dashes > 0
        ? `The header of this table has ${countCells(header)} cells, and the line of dashes below it ${countCells(delimiter)}. Write one group of dashes for each column.`
        : `This is no table without a line of dashes below its first line: |${' --- |'.repeat(countCells(header))}`,
    );
  });
}

/** The cells of a line of a table. */
function countCells(line: string): number {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).length;
}

/** Reports rows with more cells than the header, and text that became a row because no empty line is before it. */
export function lintRows(slide: SlideFile, table: Table, diagnostics: Diagnostics): void {
  const columns = table.align?.length ?? 0;
  for (const row of table.children) {
    const extra = row.children[columns];
    if (columns > 1 && !sourceOf(slide, row).includes('|') && !isEmpty(row)) {
      diagnostics.add(
        locationOf(slide, row),
        'This line is a row of the table above it. Leave an empty line after the table, or write | between the cells.',
      );
    } else if (extra && !isEmpty({ children: row.children.slice(columns) })) {
      diagnostics.add(
        locationOf(slide, extra),
        `This row has ${row.children.length} cells, and the header of the table ${columns}. Write \\| for a | in a text, or give the header a cell more.`,
      );
    }
  }
}

/** Whether nothing is left of cells that contained an attribute list only. */
function isEmpty({ children }: Pick<TableRow, 'children'>): boolean {
  return children.every((cell) => cell.children.length === 0 || plainText(cell).trim() === '');
}

/** Reports a table in a layout without a place for it. */
export function lintLayout(
  slide: SlideFile,
  table: Table,
  layout: string | undefined,
  diagnostics: Diagnostics,
): void {
  if (layout === undefined || !LAYOUTS_WITHOUT_CODE.includes(layout)) return;
  diagnostics.add(
    locationOf(slide, table),
    `The layout “${layout}” has no place for a table; use “text”, or “columns” with the table below a ###.`,
  );
}

/** Reports a table that is too wide or too high for its slide. @param needed in its smallest size */
export function lintSize(
  slide: SlideFile,
  table: Table,
  needed: TableSize,
  room: Room,
  diagnostics: Diagnostics,
): void {
  const { width, height } = needed;
  const report = (message: string) => diagnostics.add(locationOf(slide, table), message);
  if (width > room.width) {
    const percent = Math.ceil((width / room.width) * 100 - 100);
    report(
      `This table of ${table.align?.length ?? 0} columns is ${percent} % wider than its place on the slide. Leave columns out, shorten their words, or make its rows columns.`,
    );
  } else if (room.height <= 0) {
    report(
      'There is no room for a table beside the rest of this slide; move it to a slide of its own.',
    );
  } else if (height > room.height) {
    const percent = Math.ceil((height / room.height) * 100 - 100);
    report(
      `This table of ${table.children.length} rows is ${percent} % higher than its place on the slide. Leave rows out, shorten their texts, or divide the table over two slides.`,
    );
  }
}

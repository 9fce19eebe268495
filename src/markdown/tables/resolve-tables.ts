import type { Paragraph, Parent, Root, RootContent, Table, TableCell, TableRow } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { elementNode } from '../element-node.ts';
import { plainText, type SlideFile } from '../parse.ts';
import { BODY_SIZES, SMALLEST, textSizes } from '../room/body-styles.ts';
import { captionHeight } from '../room/code-and-tables.ts';
import { type Room, remainingRoom } from '../room/remaining-room.ts';
import type { SlideFrame } from '../room/slide-room.ts';
import { legibleWidth, type TableTexts, tableSize } from '../room/table-size.ts';
import type { TextMeasure } from '../room/text-lines.ts';
import { toElements } from '../section.ts';
import { lintLayout, lintRows, lintSize } from './lint-tables.ts';
import { alignColumns } from './table-columns.ts';
import { type CompiledTable, tableElement } from './table-element.ts';

/** Size of text in the Reader, in pixels. */
const READER_SIZE = 16;
/** Widths of the Reader's column in pixels, on the narrowest phone and at most. */
const READER = { phone: 280, column: 600 };
const CAPTION = /^Table:[ \t]*/;

/**
 * Replaces every table by its element, with the paragraph `Table: …` after it as its caption. Reports tables that do not
 * fit.
 * @param on undefined for the notes, which scroll
 */
export function resolveTables(
  slide: SlideFile,
  nodes: readonly RootContent[],
  on: SlideFrame | undefined,
  measure: TextMeasure,
  diagnostics: Diagnostics,
): RootContent[] {
  const root: Root = { type: 'root', children: [...nodes] };
  visit(root, 'table', (table, index, parent) => {
    if (!parent || index === undefined) return undefined;
    lintRows(slide, table, diagnostics);
    if (on) lintLayout(slide, table, on.layout, diagnostics);
    const columns = table.align ?? [];
    const rows = table.children.filter((row) => !isLeftOver(row, columns.length));
    const texts = rows.map((row) => columns.map((_, column) => textOf(row.children[column])));
    const [header = [], ...body] = texts;
    const caption = takeCaption(parent, index);
    const measured = { table, texts, caption };
    const isLarge = on
      ? fitsLarge(slide, measured, root.children, on, measure, diagnostics)
      : false;
    const legible = legibleWidth(texts, READER_SIZE, measure.measure);
    const element = tableElement({
      caption,
      rows: rows.map((row) => ({
        properties: row.data?.hProperties ?? {},
        cells: row.children.map((cell) => toElements(cell.children)),
      })),
      alignments: alignColumns(columns, body),
      labels: header.map((text) => measure.typeset(text)),
      isLarge,
      stacks: legible > READER.phone,
      isWide: legible > READER.column,
    });
    parent.children[index] = elementNode(element, table);
    return SKIP;
  });
  return root.children;
}

/** Whether a table fits in the size of sentences; reports one that does not fit in the smaller size either. */
function fitsLarge(
  slide: SlideFile,
  { table, texts, caption }: MeasuredTable,
  body: readonly RootContent[],
  on: SlideFrame,
  measure: TextMeasure,
  diagnostics: Diagnostics,
): boolean {
  const roomIn = (textSize: number) => {
    const room = remainingRoom(table, body, on, { textSize, hasLargeCode: false }, measure);
    const used = caption ? captionHeight(caption.children, room.width, measure) : 0;
    return { ...room, height: room.height - used };
  };
  const set = texts.map((row) => row.map(measure.typeset));
  const needs = (size: number, { width }: Room) => tableSize(set, size, width, measure.measure);
  const [first = 0, ...others] = textSizes(on.layout);
  const room = roomIn(first);
  const large = needs(BODY_SIZES[first] ?? SMALLEST, room);
  if (large.width <= room.width && large.height <= room.height) return true;
  // The text around it may be smaller, too.
  const most = roomIn(others.at(-1) ?? first);
  // Without a layout, its room is unknown.
  if (on.layout !== '') lintSize(slide, table, needs(SMALLEST, most), most, diagnostics);
  return false;
}

/** A table whose size is measured. */
interface MeasuredTable extends Pick<CompiledTable, 'caption'> {
  readonly table: Table;
  readonly texts: TableTexts;
}

/** A line that contained nothing but an attribute list, `{.fragment}`, below a table of several columns. */
function isLeftOver({ children }: TableRow, columns: number): boolean {
  return columns > 1 && children.length === 1 && children[0]?.children.length === 0;
}

/** The text of a cell, with the line breaks that the author has written. */
function textOf(cell: TableCell | undefined): string {
  const texts = cell?.children.map((child) => (child.type === 'break' ? '\n' : plainText(child)));
  return (texts ?? []).join('').trim();
}

/** Removes the caption after a table. */
function takeCaption({ children }: Parent, index: number): CompiledTable['caption'] {
  const after = children[index + 1];
  if (after?.type !== 'paragraph') return undefined;
  const [first] = (after as Paragraph).children;
  if (first?.type !== 'text' || first.data || !CAPTION.test(first.value)) return undefined;
  children.splice(index + 1, 1);
  first.value = first.value.replace(CAPTION, '');
  return { properties: after.data?.hProperties ?? {}, children: toElements(after.children) };
}

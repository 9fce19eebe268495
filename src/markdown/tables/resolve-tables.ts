import type { Paragraph, Parent, Root, RootContent, Table, TableCell, TableRow } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { DeckContext } from '../../content/deck-context.ts';
import type { Diagnostics } from '../../content/diagnostics.ts';
import { typeset } from '../../i18n/typography/typeset.ts';
import { roomFor } from '../code/code-room.ts';
import type { CodeSlide } from '../code/resolve-code.ts';
import { elementNode } from '../element-node.ts';
import { plainText, type SlideFile } from '../parse.ts';
import { toElements } from '../section.ts';
import { lintLayout, lintRows, lintSize } from './lint-tables.ts';
import { alignColumns } from './table-columns.ts';
import { type CompiledTable, tableElement } from './table-element.ts';
import { legibleWidth, type TableTexts, tableSize } from './table-size.ts';

/** Sizes of text in `tables.css`, in units, and in the Reader in pixels. */
const SIZES = { large: 32, small: 24, reader: 16 };
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
  on: CodeSlide | undefined,
  context: DeckContext,
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
    const isLarge = on ? fitsLarge(slide, table, texts, on, context, diagnostics) : false;
    const legible = legibleWidth(texts, SIZES.reader, context.measure);
    const element = tableElement({
      caption: takeCaption(parent, index),
      rows: rows.map((row) => ({
        properties: row.data?.hProperties ?? {},
        cells: row.children.map((cell) => toElements(cell.children)),
      })),
      alignments: alignColumns(columns, body),
      labels: header.map((text) => typeset(text, context.lang)),
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
  table: Table,
  texts: TableTexts,
  on: CodeSlide,
  context: DeckContext,
  diagnostics: Diagnostics,
): boolean {
  const room = roomFor(table, on.body, context);
  const needs = (size: number) => tableSize(texts, size, room.width, context.measure);
  const large = needs(SIZES.large);
  if (large.width <= room.width && large.height <= room.height) return true;
  lintSize(slide, table, needs(SIZES.small), room, diagnostics);
  return false;
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

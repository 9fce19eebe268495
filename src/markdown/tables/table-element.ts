import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';

/** A table as elements. */
export interface CompiledTable {
  readonly caption?:
    | { readonly properties: Properties; readonly children: readonly ElementContent[] }
    | undefined;
  /** The cells of the header, then of the other rows. */
  readonly rows: readonly CompiledRow[];
  readonly alignments: readonly ('left' | 'center' | 'right')[];
  /** What names a cell where rows are stacked: the text of its column's header. */
  readonly labels: readonly string[];
  /** Set in the size of sentences instead of the smallest of a slide. */
  readonly isLarge: boolean;
  /** Whether the Reader stacks the cells of a row on a phone, and makes the table wider than its text elsewhere. */
  readonly stacks: boolean;
  readonly isWide: boolean;
}

/** A row of a table. */
interface CompiledRow {
  readonly properties: Properties;
  readonly cells: readonly (readonly ElementContent[])[];
}

/** A table whose first column names its rows. A header without any text is left out. */
export function tableElement(table: CompiledTable): Element {
  const { caption, rows } = table;
  const flag = (isSet: boolean) => (isSet ? '' : undefined);
  const [header, ...body] = rows;
  const hasHeader = header?.cells.some((cell) => cell.length > 0) === true;
  return h(
    'table.table',
    {
      dataLarge: flag(table.isLarge),
      dataStacks: flag(table.stacks),
      dataWide: flag(table.isWide),
    },
    [
      caption && h('caption', caption.properties, [...caption.children]),
      hasHeader ? h('thead', [rowElement(header, table, true)]) : undefined,
      h(
        'tbody',
        body.map((row) => rowElement(row, table, false)),
      ),
    ],
  );
}

function rowElement(
  { properties, cells }: CompiledRow,
  { alignments, labels }: CompiledTable,
  isHeader: boolean,
): Element {
  return h(
    'tr',
    properties,
    alignments.map((alignment, column) => {
      const children = cells[column] ?? [];
      const dataAlign = alignment === 'left' ? undefined : alignment;
      // An empty header would name nothing.
      const isHeading =
        children.length > 0 && (isHeader || (column === 0 && alignments.length > 1));
      if (isHeading) {
        return h('th', { scope: isHeader ? 'col' : 'row', dataAlign }, [...children]);
      }
      return h('td', { dataAlign, dataLabel: isHeader ? undefined : labels[column] || undefined }, [
        ...children,
      ]);
    }),
  );
}

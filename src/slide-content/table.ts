import { pixels } from '../dom/css-values.ts';
import type { Stroke, TableCell, TableItem } from './content.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withSpaces } from './text-items.ts';
import { boxIn, colorOf, type Frame } from './units.ts';

/** A table with the widths of its columns and the heights of its rows as laid out. */
export function tableItem(table: HTMLTableElement, frame: Frame): TableItem {
  const rows = Array.from(table.rows);
  const edges = new Set<number>();
  for (const cell of rows.flatMap((row) => [...row.cells])) {
    const { left, right } = cell.getBoundingClientRect();
    edges.add(Math.round(left)).add(Math.round(right));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return {
    kind: 'table',
    box: boxIn(frame, table.getBoundingClientRect()),
    columns: sorted.slice(1).map((edge, index) => edge - (sorted[index] ?? 0)),
    rows: rows.map((row) => ({
      height: row.getBoundingClientRect().height,
      cells: Array.from(row.cells, (cell) => cellOf(cell, sorted, frame)),
    })),
    caption: table.caption?.textContent?.trim() ?? '',
    hasHeader: table.tHead !== null,
  };
}

function cellOf(cell: HTMLTableCellElement, edges: readonly number[], frame: Frame): TableCell {
  const style = getComputedStyle(cell);
  const { left, right } = cell.getBoundingClientRect();
  const row = cell.parentElement;
  const fill =
    colorOf(style.backgroundColor) ??
    (row ? colorOf(getComputedStyle(row).backgroundColor) : undefined);
  const line = (side: 'Top' | 'Bottom'): Stroke | undefined => {
    const [own, ofRow] = [style, row && getComputedStyle(row)];
    for (const each of [own, ofRow]) {
      const width = each ? pixels(each[`border${side}Width`]) : 0;
      const color = each && colorOf(each[`border${side}Color`]);
      if (each && width > 0 && color && each[`border${side}Style`] !== 'none')
        return { color, width, isDashed: /dashed|dotted/.test(each[`border${side}Style`]) };
    }
    return undefined;
  };
  const [above, below] = [line('Top'), line('Bottom')];
  return {
    paragraphs: withSpaces(paragraphsOf(cell, frame)),
    columns: edges.indexOf(Math.round(right)) - edges.indexOf(Math.round(left)),
    rows: cell.rowSpan,
    ...(fill ? { fill } : {}),
    isHeader: cell.tagName === 'TH',
    ...(above ? { above } : {}),
    ...(below ? { below } : {}),
    padding: [
      pixels(style.paddingLeft),
      pixels(style.paddingTop),
      pixels(style.paddingRight),
      pixels(style.paddingBottom),
    ],
  };
}

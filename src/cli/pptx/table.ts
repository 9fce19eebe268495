import type { TableCell, TableItem } from '../../slide-content/content.ts';
import { scaleToFit } from './fit-text.ts';
import { graphicFrame, lineElement, type NonVisualProperties } from './shape.ts';
import { paragraphElements, type TextOptions } from './text.ts';
import { solidFill } from './theme.ts';
import { emu } from './units.ts';
import { type XmlElement, x } from './xml.ts';

/**
 * A table as a native one.
 * @param options with the scale of its texts
 */
export function tableElement(
  { box, columns, rows, hasHeader }: TableItem,
  options: TextOptions,
  properties: NonVisualProperties,
): XmlElement {
  const cells = grid(columns.length, rows);
  const table = x('a:tbl', [
    x('a:tblPr', hasHeader ? { firstRow: 1 } : {}),
    x(
      'a:tblGrid',
      columns.map((width) => x('a:gridCol', { w: emu(width) })),
    ),
    ...rows.map(({ height }, index) =>
      x(
        'a:tr',
        { h: emu(height) },
        (cells[index] ?? []).map((cell) => cellElement(cell, options)),
      ),
    ),
  ]);
  return graphicFrame(
    box,
    'http://schemas.openxmlformats.org/drawingml/2006/table',
    table,
    properties,
  );
}

/** A place of the grid: a cell, or what one that spans several covers. */
type Place = TableCell | 'covered from the left' | 'covered from above';

/** The rows with a place for each column: cells that span several leave marks where they cover others. */
function grid(width: number, rows: TableItem['rows']): Place[][] {
  const places = rows.map(() => new Array<Place | undefined>(width));
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (places[row]?.[column] !== undefined) column++;
      for (let down = 0; down < cell.rows; down++) {
        const line = places[row + down];
        if (!line) continue;
        for (let across = 0; across < Math.max(1, cell.columns); across++) {
          if (column + across >= width) continue;
          line[column + across] =
            across > 0 ? 'covered from the left' : down > 0 ? 'covered from above' : cell;
        }
      }
    }
  }
  return places.map((line) => Array.from(line, (place) => place ?? 'covered from the left'));
}

function cellElement(place: Place, options: TextOptions): XmlElement {
  const empty = () => x('a:txBody', [x('a:bodyPr'), x('a:lstStyle'), x('a:p')]);
  if (place === 'covered from the left') return x('a:tc', { hMerge: 1 }, [empty(), x('a:tcPr')]);
  if (place === 'covered from above') return x('a:tc', { vMerge: 1 }, [empty(), x('a:tcPr')]);
  const [left, top, right, bottom] = place.padding;
  const { tokens } = options;
  return x(
    'a:tc',
    {
      ...(place.columns > 1 ? { gridSpan: place.columns } : {}),
      ...(place.rows > 1 ? { rowSpan: place.rows } : {}),
    },
    [
      x('a:txBody', [
        x('a:bodyPr'),
        x('a:lstStyle'),
        ...paragraphElements(place.paragraphs, options),
      ]),
      x(
        'a:tcPr',
        { marL: emu(left), marR: emu(right), marT: emu(top), marB: emu(bottom), anchor: 'ctr' },
        [
          lineElement(undefined, tokens, 'a:lnL'),
          lineElement(undefined, tokens, 'a:lnR'),
          lineElement(place.above, tokens, 'a:lnT'),
          lineElement(place.below, tokens, 'a:lnB'),
          place.fill ? solidFill(place.fill, tokens) : x('a:noFill'),
        ],
      ),
    ],
  );
}

/** All texts of a table have one scale: that of the cell with the least room. */
export function scaleOfTable({ columns, rows }: TableItem): number {
  const scales = rows.flatMap(({ height, cells }) => {
    let column = 0;
    return cells.map(({ paragraphs, columns: span, rows: down, padding }) => {
      const across = columns.slice(column, column + span).reduce((sum, width) => sum + width, 0);
      column += span;
      const [left, top, right, bottom] = padding;
      const box = {
        x: 0,
        y: 0,
        width: across - left - right,
        height: height * down - top - bottom,
      };
      return scaleToFit({
        kind: 'text',
        role: 'body',
        box,
        paragraphs,
        anchor: 'top',
        isUnwrapped: false,
        rotation: 0,
        isDecorative: false,
      });
    });
  });
  return Math.min(1, ...scales);
}

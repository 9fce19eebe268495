import type { SheetData } from '../../../figures/definition.ts';
import { OfficePackage } from '../package.ts';
import { type XmlElement, x } from '../xml.ts';

/** A cell of a sheet; undefined is empty. */
type Cell = string | number | undefined;

/** The name of the only sheet of a chart's workbook. */
export const SHEET = 'Data';

/**
 * The rows of a chart's sheet: a heading; then for each category its values, how they are known and where they come from,
 * which the chart does not show.
 */
export function sheetRows({
  title,
  heading,
  categories,
  series,
  rows,
  source,
}: SheetData): Cell[][] {
  const names = series.map(({ name }) => name || title);
  return [
    [heading, ...names, ...names.map((name) => `${name} (text)`), 'Nature', 'Source'],
    ...categories.map((category, index) => {
      const drawn = series.map(({ rows: places }) => {
        const row = places[index];
        return row === undefined ? undefined : rows[row];
      });
      const natures = drawn.flatMap((row) => row?.nature ?? []);
      return [
        category,
        ...drawn.map((row) => row?.value),
        ...drawn.map((row) => row?.text),
        [...new Set(natures)].join(', ') || undefined,
        natures.length > 0 ? source : undefined,
      ];
    }),
  ];
}

/** The name of a column: A, B, …, Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook with one sheet (ECMA-376 part 1, 18). */
export function workbookFile(rows: readonly (readonly Cell[])[]): Uint8Array {
  const file = new OfficePackage();
  file.relate('', 'officeDocument', 'xl/workbook.xml');
  const sheetId = file.relate('xl/workbook.xml', 'worksheet', 'xl/worksheets/sheet1.xml');
  file.relate('xl/workbook.xml', 'styles', 'xl/styles.xml');
  file.add(
    'xl/workbook.xml',
    `${TYPE}.sheet.main+xml`,
    x(
      'workbook',
      {
        xmlns: MAIN,
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      [x('sheets', [x('sheet', { name: SHEET, sheetId: 1, 'r:id': sheetId })])],
    ),
  );
  file.add('xl/styles.xml', `${TYPE}.styles+xml`, stylesPart());
  file.add(
    'xl/worksheets/sheet1.xml',
    `${TYPE}.worksheet+xml`,
    x('worksheet', { xmlns: MAIN }, [
      x('cols', [x('col', { min: 1, max: rows[0]?.length ?? 1, width: 24, customWidth: 1 })]),
      x(
        'sheetData',
        rows.map((cells, row) =>
          x(
            'row',
            { r: row + 1 },
            cells.flatMap((cell, column) => cellElement(cell, `${columnName(column)}${row + 1}`)),
          ),
        ),
      ),
    ]),
  );
  return file.zip();
}

function cellElement(cell: Cell, r: string): XmlElement[] {
  if (cell === undefined) return [];
  return typeof cell === 'number'
    ? [x('c', { r }, [x('v', String(cell))])]
    : [x('c', { r, t: 'inlineStr' }, [x('is', [x('t', cell)])])];
}

/** The one style that a workbook must have. */
function stylesPart(): XmlElement {
  return x('styleSheet', { xmlns: MAIN }, [
    x('fonts', { count: 1 }, [x('font', [x('sz', { val: 11 }), x('name', { val: 'Arial' })])]),
    x('fills', { count: 2 }, [
      x('fill', [x('patternFill', { patternType: 'none' })]),
      x('fill', [x('patternFill', { patternType: 'gray125' })]),
    ]),
    x('borders', { count: 1 }, [
      x('border', [x('left'), x('right'), x('top'), x('bottom'), x('diagonal')]),
    ]),
    x('cellStyleXfs', { count: 1 }, [x('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    x('cellXfs', { count: 1 }, [
      x('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
    ]),
    x('cellStyles', { count: 1 }, [x('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  ]);
}

import { expect, test } from 'vitest';
import type { Fact } from '../../../src/figures/definition.ts';
import { barRows, barSheet } from '../../../src/figures/plots/bar-chart.ts';
import { changeRows, changeSheet } from '../../../src/figures/plots/change-bars.ts';
import { lineRows, lineSheet } from '../../../src/figures/plots/line-chart.ts';
import { partRows, partSheet } from '../../../src/figures/plots/part-of-whole.ts';

const fact = (value: number, year: number): Fact => ({
  id: `f${year}`,
  statement: 'Une mesure',
  nature: 'reported',
  value,
  year,
  text: String(value),
  short: String(value),
});

/** The numbers of a sheet: the rows of the data table that its cells name. */
function numbersOf(
  { series }: ReturnType<typeof lineSheet>,
  rows: ReturnType<typeof lineRows>,
): (number | undefined)[][] {
  return series.map((column) =>
    column.rows.map((row) => {
      const value = row === undefined ? undefined : rows[row]?.value;
      return typeof value === 'string' ? undefined : value?.value;
    }),
  );
}

test('the sheet of lines has a row for each time, with a gap where a line has none', () => {
  const lines = [
    { label: 'Bus', points: [fact(1, 2020), { year: 2021, text: 'non publié' }, fact(3, 2022)] },
    { label: 'Tram', points: [fact(4, 2021), fact(5, 2022)] },
  ];
  const sheet = lineSheet(lines);
  expect(sheet.categories).toEqual([2020, 2021, 2022]);
  expect(numbersOf(sheet, lineRows(lines))).toEqual([
    [1, undefined, 3],
    [undefined, 4, 5],
  ]);
});

test('the sheet of a line has an empty row where years are missing, so that no line is drawn over them', () => {
  const lines = [{ points: [fact(1, 2020), fact(2, 2021), fact(4, 2024), fact(5, 2025)] }];
  const sheet = lineSheet(lines);
  expect(sheet.categories).toEqual([2020, 2021, 2022.5, 2024, 2025]);
  expect(numbersOf(sheet, lineRows(lines))).toEqual([[1, 2, undefined, 4, 5]]);
});

test('the sheet of bars leaves out what is not published', () => {
  const rows = [
    { label: 'Port', value: fact(7, 2024) },
    { label: 'Gare', value: 'non publié' },
  ];
  expect(numbersOf(barSheet({ rows }), barRows(rows))).toEqual([[7, undefined]]);
});

test('the sheet of a change has the years between, without values', () => {
  const change = {
    from: { value: fact(5, 2024), note: 'rapporté' },
    to: { value: fact(20, 2027), note: 'prévu' },
    change: { label: 'Rapport', value: fact(4, 2027) },
    between: { label: '2025 et 2026', value: 'non publié' },
  };
  const sheet = changeSheet(change);
  expect(sheet.categories).toEqual(['2024', '2025', '2026', '2027']);
  expect(numbersOf(sheet, changeRows(change))).toEqual([[5, undefined, undefined, 20]]);
});

test('the sheet of a part and the rest has them in the order of the bar', () => {
  const parts = {
    part: { label: 'Stargate', value: fact(75, 2030) },
    rest: { label: 'les autres', value: fact(25, 2030) },
  };
  const sheet = partSheet(parts);
  expect(sheet.series.map(({ name }) => name)).toEqual(['les autres', 'Stargate']);
  expect(numbersOf(sheet, partRows(parts))).toEqual([[25], [75]]);
});

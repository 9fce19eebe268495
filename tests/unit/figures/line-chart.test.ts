import { expect, test } from 'vitest';
import { drawn } from './support/drawn.ts';
import { GALLERY_FIGURES, themeAt } from './support/figures.ts';

const theme = themeAt();

/** Space between the last point of a line and its name, in multiples of the theme's size. */
function spaceBeforeName(figure: string, name: RegExp, lastRow: number): number {
  const { texts, marks } = drawn(GALLERY_FIGURES.figure(figure), 'all', theme);
  const left = texts.find(({ text }) => name.test(text))?.left ?? Number.NaN;
  return (left - (marks.get(lastRow)?.left ?? Number.NaN)) / theme.size;
}

test('the points of each line have another shape, for which there is room before its name', () => {
  const { data } = GALLERY_FIGURES.figure('lines-ending-close').chart('all', theme);
  const shapes = data.datasets.map((dataset) => Object(dataset).pointStyle);
  expect(shapes).toEqual(['circle', 'rect', 'triangle']);
  const alone = spaceBeforeName('line-of-series', /204k/, 9);
  expect(spaceBeforeName('lines-ending-close', /Bus/, 3) - alone).toBeCloseTo(0.9, 1);
});

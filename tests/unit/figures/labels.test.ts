import { expect, test } from 'vitest';
import { drawing, type Figure, type FigureTheme } from '../../../src/figures/definition.ts';
import { bareScale } from '../../../src/figures/drawing/scales.ts';
import type { Label } from '../../../src/figures/labels/label.ts';
import { labels } from '../../../src/figures/labels/labels.ts';
import { wrapText } from '../../../src/figures/labels/wrap-text.ts';
import { drawStaticFigure } from '../../../src/figures/static/static-figure.ts';
import { themeAt } from './support/figures.ts';

const letters = (text: string) => text.length;
const wrap = (text: string, width: number) => wrapText(text, width, letters);

test('a text that fits is one line', () => {
  expect(wrap('non publié', 10)).toEqual(['non publié']);
});

test('the number of lines is minimal, and their lengths are balanced', () => {
  expect(wrap('date du croisement non publiée', 25)).toEqual(['date du croisement', 'non publiée']);
});

test('a no-break space keeps a number with its unit', () => {
  expect(wrap('les autres 25\u00A0%', 12)).toEqual(['les autres', '25\u00A0%']);
});

test('a newline starts a new line', () => {
  expect(wrap('un,\ndeux', 20)).toEqual(['un,', 'deux']);
});

test('a word that is too long has a line of its own and is not broken', () => {
  expect(wrap('tous les fournisseurs', 8)).toEqual(['tous les', 'fournisseurs']);
});

/** The number of leader lines in a drawing with these labels. */
function leaders(texts: readonly Label[]): number {
  const figure = {
    states: ['all'],
    rows: [],
    chart: (_: string, theme: FigureTheme) =>
      drawing({
        type: 'bar',
        data: { datasets: [] },
        options: { scales: { x: bareScale(0, 1), y: bareScale(0, 1) } },
        plugins: [labels(theme, texts)],
      }),
  } as unknown as Figure;
  const theme = themeAt({ width: 600, height: 300, size: 20 });
  return drawStaticFigure(figure, 'all', theme, (text) => text.length / 2).elements.filter(
    ({ properties: { stroke } }) => stroke === 'role:muted',
  ).length;
}

test('a label that stands where it is wanted has no leader line, however large it is', () => {
  const above = { x: 0.5, y: 0.3, edge: 'bottom', dy: -0.2 } as const;
  for (const size of [1, 2, 4]) expect(leaders([{ ...above, text: '75%', size }])).toBe(0);
  expect(
    leaders([above, above, above].map((label) => ({ ...label, text: 'here' }))),
  ).toBeGreaterThan(0);
});

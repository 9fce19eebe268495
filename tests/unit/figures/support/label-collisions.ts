import { beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../../../src/content/project-folders.ts';
import type { Figure } from '../../../../src/figures/definition.ts';
import {
  createTextMeasurer,
  type MeasureText,
} from '../../../../src/figures/static/measure-text.ts';
import { drawStaticFigure } from '../../../../src/figures/static/static-figure.ts';
import { ALL_LETTERS } from '../../../../src/fonts/characters.ts';
import { subsetFonts } from '../../../../src/fonts/subset.ts';
import { SIZES } from '../../../../src/vite/gallery/cases.ts';
import type { DeckFigures } from './deck-figures.ts';
import { themeAt } from './figures.ts';

/** The ledger in which every value that is not computed is another number, with the sign it had. */
const withValues = (value: number) => (ledger: string) =>
  ledger.replace(/(\b(?:value|\d{4}(?:-Q\d)?): -?)[\d.]+/g, `$1${value}`);

/** Declares tests of the labels of every figure, with its own facts and with facts of one, three and seven digits. */
export function testLabels({ languages, figuresIn }: DeckFigures): void {
  let measure: MeasureText;
  beforeAll(async () => {
    measure = await createTextMeasurer(
      await subsetFonts(ALL_LETTERS, cacheFolder(process.cwd()), 'ttf'),
    );
  });

  describe.each(languages)('in %s', (lang) => {
    test('no label of a figure lies on another or leaves the drawing', () => {
      expect(collisionsOf(figuresIn(lang), measure)).toEqual([]);
    });

    test.each([7, 123, 1_234_567])('nor does it with facts of the value %i', (value) => {
      const figures = figuresIn(lang, withValues(value));
      const cells = [...figures.values()].flatMap(({ rows }) => rows.map((row) => row.value));
      const values = cells.map((cell) => (typeof cell === 'string' ? cell : cell.value));
      if (figures.size > 0) expect(values).toContain(value);
      expect(collisionsOf(figures, measure)).toEqual([]);
    });
  });
}

/** Texts that lie on one another or leave the drawing, of every figure, state and size of the gallery. */
function collisionsOf(figures: ReadonlyMap<string, Figure>, measure: MeasureText): string[] {
  return [...figures].flatMap(([name, figure]) =>
    figure.states.flatMap((state) =>
      Object.entries(SIZES).flatMap(([size, formatOf]) =>
        drawStaticFigure(figure, state, themeAt(formatOf(figure)), measure).collisions.map(
          ({ text, other }) => `${name}, ${state}, ${size}: ${text} / ${other ?? 'outside'}`,
        ),
      ),
    ),
  );
}

import { beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../../src/content/project-folders.ts';
import type { Figure } from '../../../src/figures/definition.ts';
import { createTextMeasurer, type MeasureText } from '../../../src/figures/static/measure-text.ts';
import { drawStaticFigure } from '../../../src/figures/static/static-figure.ts';
import { LATIN } from '../../../src/fonts/characters.ts';
import { subsetFonts } from '../../../src/fonts/subset.ts';
import { SIZES } from '../../../src/vite/gallery/cases.ts';
import {
  contextIn,
  figuresIn,
  fixtureContext,
  fixtureFigures,
  LANGUAGES,
  themeAt,
} from './support/figures.ts';

let measure: MeasureText;
beforeAll(async () => {
  measure = await createTextMeasurer(await subsetFonts(LATIN, cacheFolder(process.cwd()), 'ttf'));
});

/** The ledger in which every value that is not computed is another number, with the sign it had. */
const withValues = (value: number) => (ledger: string) =>
  ledger.replace(/(\bvalue: -?)[\d.]+/g, `$1${value}`);

/** Texts that lie on one another or leave the drawing, of every figure, state and size of the gallery. */
function collisionsOf(figures: ReadonlyMap<string, Figure>): string[] {
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

test('no label of a fixture figure lies on another or leaves the drawing', () => {
  expect(fixtureFigures().size).toBeGreaterThan(5);
  expect(collisionsOf(fixtureFigures())).toEqual([]);
});

describe.each([7, 123, 1_234_567])('with facts of the value %i', (value) => {
  test.each(LANGUAGES)(
    'no label of a figure lies on another or leaves the drawing, in %s',
    (lang) => {
      const context = contextIn(lang, withValues(value));
      expect(context.fact('burn-2027').value).toBe(value);
      expect(collisionsOf(figuresIn(lang, context))).toEqual([]);
    },
  );

  test('no label of a fixture figure lies on another or leaves the drawing', () => {
    const context = fixtureContext(withValues(value));
    expect(context.fact('trips-2020' as never).value).toBe(value);
    expect(collisionsOf(fixtureFigures(context))).toEqual([]);
  });
});

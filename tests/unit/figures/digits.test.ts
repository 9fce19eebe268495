import { beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../../src/content/project-folders.ts';
import { createTextMeasurer, type MeasureText } from '../../../src/figures/static/measure-text.ts';
import { drawStaticFigure } from '../../../src/figures/static/static-figure.ts';
import { LATIN } from '../../../src/fonts/characters.ts';
import { subsetFonts } from '../../../src/fonts/subset.ts';
import { SIZES } from '../../../src/vite/gallery/cases.ts';
import { contextIn, figuresIn, LANGUAGES, themeAt } from './support/figures.ts';

let measure: MeasureText;
beforeAll(async () => {
  measure = await createTextMeasurer(await subsetFonts(LATIN, cacheFolder(process.cwd()), 'ttf'));
});

/** The ledger in which every value that is not computed is another number. */
const withValues = (value: number) => (ledger: string) =>
  ledger.replace(/^( +value:) .*$/gm, `$1 ${value}`);

describe.each([7, 123, 1_234_567])('with facts of the value %i', (value) => {
  test.each(LANGUAGES)(
    'no label of a figure lies on another or leaves the drawing, in %s',
    (lang) => {
      const context = contextIn(lang, withValues(value));
      expect(context.fact('burn-2027').value).toBe(value);
      const found = Object.entries(SIZES).flatMap(([size, formatOf]) =>
        [...figuresIn(lang, context)].flatMap(([name, figure]) =>
          figure.states.flatMap((state) =>
            drawStaticFigure(figure, state, themeAt(formatOf(figure)), measure).collisions.map(
              ({ text, other }) => `${name}, ${state}, ${size}: ${text} / ${other ?? 'outside'}`,
            ),
          ),
        ),
      );
      expect(found).toEqual([]);
    },
  );
});

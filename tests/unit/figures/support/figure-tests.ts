import { describe, expect, test } from 'vitest';
import { COLOR_ROLES } from '../../../../src/figures/definition.ts';
import { SIZES } from '../../../../src/vite/gallery/cases.ts';
import type { DeckFigures } from './deck-figures.ts';
import { drawn } from './drawn.ts';
import { themeAt } from './figures.ts';
import { disagreements, readingsOf } from './table.ts';

const ROLES = COLOR_ROLES.map((role) => `role:${role}`);

/** Every value of a configuration by its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** Tests what every figure of a deck has to keep to, whatever it shows. */
export function testFigures({ languages, figuresIn }: DeckFigures): void {
  const figures = languages.flatMap((lang) =>
    [...figuresIn(lang)].map(([name, figure]) => ({ lang, name, figure })),
  );
  describe.each(figures)('$name in $lang', ({ figure }) => {
    test('has a title, a text alternative and a source', () => {
      expect(figure.title).toMatch(/\S/);
      expect(figure.title).not.toMatch(/[.!]$/);
      expect(figure.description).toMatch(/\.$/);
      expect(figure.source).toMatch(/\S/);
      expect(JSON.stringify(figure)).not.toContain('no wording');
      expect(new Set(figure.states).size).toBe(figure.states.length);
    });

    test('has a fact or a text in every row', () => {
      for (const { value } of figure.rows) {
        expect(typeof value === 'string' ? value : value.id).toMatch(/\S/);
      }
    });

    test('uses colours of the theme only', () => {
      for (const state of figure.states) {
        const theme = themeAt();
        const named = leaves(figure.chart(state, theme).data).filter(([path]) =>
          /colou?r/i.test(path),
        );
        expect(named.length).toBeGreaterThan(0);
        for (const [path, colour] of named) expect(ROLES, path).toContain(colour);
        for (const style of drawn(figure, state, theme).styles) expect(ROLES).toContain(style);
      }
    });

    test('draws the same twice', () => {
      const theme = themeAt();
      for (const state of figure.states) {
        expect(drawn(figure, state, theme)).toEqual(drawn(figure, state, theme));
      }
    });

    test.each(Object.entries(SIZES))(
      'fits a %s without cut or overlapping texts, with the values of its table',
      (_, formatOf) => {
        const theme = themeAt(formatOf(figure));
        for (const state of figure.states) {
          const found = drawn(figure, state, theme);
          expect(found.texts.length).toBeGreaterThan(0);
          expect(found.collisions, state).toEqual([]);
          const texts = found.texts.map(({ text }) => text);
          const wrong = disagreements(figure, state, texts, readingsOf(figure, found));
          expect(wrong, state).toEqual([]);
        }
      },
    );
  });
}

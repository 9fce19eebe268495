import { describe, expect, test } from 'vitest';
import { COLOR_ROLES } from '../../../src/figures/definition.ts';
import { SIZES } from '../../../src/vite/gallery/cases.ts';
import { cut, drawn, overlaps } from './support/drawn.ts';
import { figuresIn, LANGUAGES, themeAt } from './support/figures.ts';
import { disagreements } from './support/table.ts';

const FIGURES = LANGUAGES.flatMap((lang) =>
  [...figuresIn(lang)].map(([name, figure]) => ({ lang, name, figure })),
);
const ROLES = COLOR_ROLES.map((role) => `role:${role}`);

/** Every value of a configuration by its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

test('the deck has the five figures of the story', () => {
  expect([...figuresIn('fr').keys()].sort()).toEqual([
    'bascule',
    'calendrier',
    'inference',
    'part-stargate',
    'tresorerie',
  ]);
});

describe.each(FIGURES)('$name in $lang', ({ figure }) => {
  test('has a title, a text alternative, a note and a source', () => {
    expect(figure.title).not.toMatch(/[.!]$/);
    expect(figure.description).toMatch(/\.$/);
    expect(figure.description.match(/[.?](?:\s|$)/g)?.length).toBeLessThanOrEqual(2);
    expect(figure.source).toBe('the-information');
    expect(figure.note).toMatch(/2025/);
    expect(JSON.stringify(figure)).not.toContain('no wording');
    expect(new Set(figure.states).size).toBe(figure.states.length);
  });

  test('has a fact in every row, or says that it is not published', () => {
    for (const { value } of figure.rows) {
      if (typeof value === 'string') expect(value).toMatch(/non publié|not published/);
      else expect(value.id).toBeTruthy();
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

  test.each(Object.entries(SIZES))('fits a %s without cut or overlapping texts', (_, formatOf) => {
    const theme = themeAt(formatOf(figure));
    for (const state of figure.states) {
      const found = drawn(figure, state, theme);
      expect(found.texts.length).toBeGreaterThan(0);
      expect(cut(found, theme), state).toEqual([]);
      expect(overlaps(found), state).toEqual([]);
    }
  });
});

test('cut and overlapping texts are detected', () => {
  const at = (text: string, left: number) => ({ text, left, right: left + 50, top: 0, bottom: 10 });
  const found = { texts: [at('a', -9), at('b', 20), at('c', 90)] };
  expect(cut(found, { width: 120, height: 40 })).toEqual(['a', 'c']);
  expect(overlaps(found)).toEqual(['a / b']);
});

describe('a difference between drawing and table is detected', () => {
  const figure = figuresIn('en').get('tresorerie');
  if (!figure) throw new Error('There is no such figure.');
  const whole = figure.states.at(-1) ?? '';
  const written = drawn(figure, whole, themeAt()).texts.map(({ text }) => text);

  test('a missing value', () => {
    const less = written.filter((text) => !/20(?!\d)/.test(text));
    expect(disagreements(figure, whole, written)).toEqual([]);
    expect(disagreements(figure, whole, less)).toHaveLength(1);
  });

  test('a number that is not in the table', () => {
    expect(disagreements(figure, whole, [...written, '7 a year'])).toEqual(['drawn only: 7']);
  });

  test('before the last state, a value may be missing', () => {
    expect(disagreements(figure, figure.states[0], ['2024'])).toEqual([]);
  });
});

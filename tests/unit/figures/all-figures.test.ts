import { describe, expect, test } from 'vitest';
import { cut, drawn, overlaps } from './support/drawn.ts';
import { testFigures } from './support/figure-tests.ts';
import { figure as figureOf, figuresIn, LANGUAGES, themeAt } from './support/figures.ts';
import { disagreements } from './support/table.ts';

testFigures({ languages: LANGUAGES, figuresIn, figure: figureOf });

test('cut and overlapping texts are detected', () => {
  const at = (text: string, left: number) => ({ text, left, right: left + 50, top: 0, bottom: 10 });
  const found = { texts: [at('a', -9), at('b', 20), at('c', 90)] };
  expect(cut(found, { width: 120, height: 40 })).toEqual(['a', 'c']);
  expect(overlaps(found)).toEqual(['a / b']);
});

describe('a difference between drawing and table is detected', () => {
  const figure = figuresIn('en').get('volumes');
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

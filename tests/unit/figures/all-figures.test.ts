import { describe, expect, test } from 'vitest';
import { drawn } from './support/drawn.ts';
import { testFigures } from './support/figure-tests.ts';
import { FIXTURE_FIGURES, figuresIn, GALLERY_FIGURES, themeAt } from './support/figures.ts';
import { disagreements, readingsOf } from './support/table.ts';

testFigures(FIXTURE_FIGURES);
testFigures(GALLERY_FIGURES);

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

describe('what stands at an axis need not be written', () => {
  const figure = GALLERY_FIGURES.figure('lines-ending-close');
  const found = drawn(figure, 'all', themeAt());
  const texts = found.texts.map(({ text }) => text);

  test('if its mark is at its value', () => {
    expect(disagreements(figure, 'all', texts)).not.toEqual([]);
    expect(disagreements(figure, 'all', texts, readingsOf(figure, found))).toEqual([]);
  });

  test('but a mark beside its value is a difference', () => {
    const index = figure.rows.findIndex(({ label }) => label === 'Tram, 2021');
    const mark = found.marks.get(index);
    if (!mark) throw new Error('There is no mark.');
    const marks = new Map([...found.marks, [index, { ...mark, top: mark.top + 5 }]]);
    const wrong = disagreements(figure, 'all', texts, readingsOf(figure, { ...found, marks }));
    expect(wrong).toEqual(['in the table only: $88m']);
  });
});

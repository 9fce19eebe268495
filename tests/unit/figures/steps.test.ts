import { expect, test } from 'vitest';
import { defineFigure, drawing } from '../../../src/figures/definition.ts';
import { bodyOf, type Changes } from '../support/tiny-deck.ts';

/** A figure with three states; the drawing of each is the state's name. */
const threeStates = defineFigure(['first', 'second', 'third'], ({ fact, localize }) => ({
  title: localize({ fr: 'La part, en %' }),
  description: localize({ fr: 'Un disque.' }),
  source: 'paper',
  rowsAre: localize({ fr: 'Qui' }),
  rows: [{ label: localize({ fr: 'Nous' }), value: fact('share' as never) }],
  chart: (state) =>
    drawing({
      type: 'bar',
      data: { datasets: [] },
      plugins: [{ id: 'name', afterDraw: ({ ctx }) => ctx.fillText(state, 0, 0) }],
    }),
}));

const bodyWith = (...replace: NonNullable<Changes['replace']>) =>
  bodyOf({ figure: threeStates, replace });

/** The states of the figure's steps, in the order of the document. */
const stepsIn = (body: string) =>
  Array.from(body.matchAll(/figure-step" [^>]*data-figure-state="(\w+)"/g), ([, state]) => state);

/** The pictures of the figure: shape, state, what is drawn, and how it is marked. */
const picturesIn = (body: string) =>
  Array.from(body.matchAll(/<svg class="figure-picture"([^>]*)>(.*?)<\/svg>/gs), (match) => {
    const [, attributes = '', content = ''] = match;
    const value = (name: string) => new RegExp(`data-${name}="(\\w+)"`).exec(attributes)?.[1];
    const marked = ['data-first', 'data-whole', 'hidden'].filter((name) =>
      new RegExp(`(?<!\\S)${name}(?![-\\w])`).test(attributes),
    );
    const drawn = />(\w+)<\/text>/.exec(content)?.[1];
    return [value('shape'), value('state'), drawn, ...marked].join(' ');
  });

test('a figure with three states has two steps and three pictures, in the order of its states', () => {
  const body = bodyWith();
  expect(body).toContain('data-states="first second third"');
  expect(stepsIn(body)).toEqual(['second', 'third']);
  expect(picturesIn(body)).toEqual([
    'wide first first data-first hidden',
    'wide second second hidden',
    'wide third third data-whole',
    'narrow third third data-whole',
  ]);
});

test('a slide printed step by step has a narrow picture of each state, in the same order', () => {
  const body = bodyWith(['fr/milieu.md', 'layout: figure', 'layout: figure\npages: steps']);
  expect(picturesIn(body).filter((picture) => picture.startsWith('narrow'))).toEqual([
    'narrow first first hidden',
    'narrow second second hidden',
    'narrow third third data-whole',
  ]);
});

test('a state placed by the author is a step there; the others stay with the figure', () => {
  const point = '- un point {.fragment}';
  const body = bodyWith(['fr/milieu.md', point, `${point}\n\n![state](third)`]);
  expect(stepsIn(body)).toEqual(['second', 'third']);
  expect(body).toMatch(/state="second".*un point.*state="third"/s);
});

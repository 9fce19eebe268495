import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actorsNamed, shapeOf } from '../../../../src/content/appearance/actors.ts';
import { actorSigns } from '../../../../src/content/appearance/signs.ts';
import { CORNERS, SHAPES } from '../../../../src/figures/actor-shapes.ts';

const CSS = ['actor-signs.css', 'optional/actors.css']
  .map((name) => readFileSync(`src/styles/${name}`, 'utf8'))
  .join('');
const TOKENS = ['tokens.css', 'optional/actors.css'].map((name) =>
  readFileSync(`src/styles/${name}`, 'utf8'),
);

test('a block has the actor of its heading, others take those that are left in order', () => {
  const actors = [{ name: { en: 'Sun' } }, {}, { name: { en: 'Moon' } }];
  expect(actorsNamed(['Earth', '  moon', 'Sun'], actors, 'en')).toEqual([1, 2, 0]);
  expect(actorsNamed(['Earth', 'Mars', 'Venus'], [], 'en')).toEqual([0, 1, 2]);
  expect(actorsNamed(['Lune', 'Soleil'], actors, 'fr')).toEqual([0, 1]);
});

test('actors without a shape differ from one another', () => {
  expect(new Set(SHAPES.map((_, index) => shapeOf([], index))).size).toBe(SHAPES.length);
  expect(shapeOf([{ shape: 'star' }], 0)).toBe('star');
});

test.each(SHAPES.filter((shape) => !['disc', 'square'].includes(shape)))(
  'figures and slides draw the same %s',
  (shape) => {
    const polygon = new RegExp(
      `\\[data-shape="${shape}"\\] \\{\\s*--corners: polygon\\(([^)]*)\\)`,
    );
    const corners = polygon.exec(CSS)?.[1]?.split(',') ?? [];
    const numbers = corners.map((corner) =>
      corner
        .trim()
        .split(' ')
        .map((part) => Number.parseFloat(part) / 100),
    );
    expect(numbers).toEqual(CORNERS[shape]);
  },
);

test('an actor whose colour is faint on paper has an outline', () => {
  const signs = actorSigns({ actors: [{ color: '#dd3c14' }, { color: '#ffc93c' }] }, TOKENS);
  expect(signs.map(({ isOutlined }) => isOutlined).slice(0, 2)).toEqual([false, true]);
  const onDark = {
    palette: { paper: '#101010' },
    actors: [{ color: '#1d3aa8' }, { color: '#ffc93c' }],
  };
  expect(
    actorSigns(onDark, TOKENS)
      .map(({ isOutlined }) => isOutlined)
      .slice(0, 2),
  ).toEqual([true, false]);
});

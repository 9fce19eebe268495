import { expect, test } from 'vitest';
import { hatch } from '../../../src/figures/drawing/hatch.ts';
import { SvgContext } from '../../../src/figures/static/svg-context.ts';
import { themeAt } from './support/figures.ts';

const box = { left: 10, top: 20, width: 300, height: 60 };

/** Larger than all boxes but one. */
const theme = themeAt({ width: 1136, height: 600, size: 24 });

function hatched(as: 'forecast' | 'unknown', within = box) {
  const context = new SvgContext(() => 0);
  hatch(context as unknown as CanvasRenderingContext2D, within, { as, color: 'rest' }, theme);
  const [stripes, frame] = context.elements.map(({ properties }) => properties);
  return { stripes, frame };
}

/** The absolute corners of a path of relative lines. */
function cornersOf(path: unknown): [number, number][] {
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  return Array.from(String(path).matchAll(/([mlhvz])([-\d. ]*)/g), ([, command, numbers = '']) => {
    const [first = 0, second = 0] = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    if (command === 'z') [x, y] = start;
    else [x, y] = [x + (command === 'v' ? 0 : first), y + (command === 'v' ? first : second)];
    if (command === 'm') start = [x, y];
    return [x, y];
  });
}

test('a forecast has a solid frame in the text colour, an unknown value a dashed one', () => {
  const [firm, broken] = [hatched('forecast').frame, hatched('unknown').frame];
  expect(firm?.['stroke']).toBe('role:ink');
  expect(firm?.['strokeDashArray']).toBeUndefined();
  expect(broken?.['stroke']).toBe('role:rest');
  expect(broken?.['strokeDashArray']).toHaveLength(2);
});

test.each(['forecast', 'unknown'] as const)(
  'stripes (%s) fill the box and stay inside it',
  (as) => {
    for (const within of [box, { ...box, width: 20 }, { ...box, height: 400 }]) {
      const corners = cornersOf(hatched(as, within).stripes?.['d']);
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
      expect(Math.min(...xs)).toBeCloseTo(10);
      expect(Math.max(...xs)).toBeCloseTo(10 + within.width, 0);
      expect(Math.min(...ys)).toBeCloseTo(20);
      expect(Math.max(...ys)).toBeCloseTo(20 + within.height, 0);
    }
  },
);

test('a bar without extent draws nothing', () => {
  expect(hatched('forecast', { ...box, width: 0 })).toEqual({});
});

test('a bar that is far longer than the drawing has stripes in it only', () => {
  const { stripes } = hatched('forecast', { ...box, left: 100, width: 1e9 });
  const xs = cornersOf(stripes?.['d']).map(([x]) => x);
  expect(Math.max(...xs)).toBeCloseTo(theme.width, 0);
});

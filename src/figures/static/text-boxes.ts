import type { Element } from 'hast';
import type { TextBox } from '../labels/collisions.ts';
import { inkOf } from '../labels/ink.ts';
import type { MeasureText } from './measure-text.ts';

/** The boxes of the texts in a drawing by `SvgContext`; of a rotated text, the box around it. */
export function textBoxes(elements: readonly Element[], measure: MeasureText): TextBox[] {
  return elements.filter(({ tagName }) => tagName === 'text').map((text) => boxOf(text, measure));
}

function boxOf({ properties, children: [child] }: Element, measure: MeasureText): TextBox {
  const text = child?.type === 'text' ? child.value : '';
  const [x, y, size, weight] = (['x', 'y', 'fontSize', 'fontWeight'] as const).map((name) =>
    Number(properties[name]),
  ) as [number, number, number, number];
  const width = measure(text, weight) * size;
  const left = x - width * ({ middle: 0.5, end: 1 }[String(properties['textAnchor'])] ?? 0);
  const { above, below } = inkOf(text);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrixOf(properties['transform']);
  const corners = [left, left + width].flatMap((u) =>
    [y - above * size, y + below * size].map((v) => ({
      x: a * u + c * v + e,
      y: b * u + d * v + f,
    })),
  );
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return {
    text,
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

function matrixOf(transform: unknown): number[] {
  const [, numbers] = /^matrix\((.*)\)$/.exec(String(transform ?? '')) ?? [];
  return numbers === undefined ? [] : numbers.split(' ').map(Number);
}

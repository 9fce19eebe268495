import type { Element } from 'hast';
import type { Figure, FigureTheme } from '../../../../src/figures/definition.ts';
import { drawStaticFigure } from '../../../../src/figures/static/static-figure.ts';

/** A text and its bounding box in the drawing, in pixels. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The texts and colours of a drawn figure. */
export interface Drawn {
  readonly texts: readonly TextBox[];
  /** Fill and stroke colours. */
  readonly styles: readonly string[];
}

/** Approximate width and height of a letter in the deck's fonts, in multiples of the font size. */
const LETTER = 0.5;
const HEIGHT = 0.75;

/** Draws a figure in one of its states. */
export function drawn(figure: Figure, state: string, theme: FigureTheme): Drawn {
  const { elements } = drawStaticFigure(figure, state, theme, (text) => text.length * LETTER);
  const styles = elements.flatMap(({ properties: { fill, stroke } }) =>
    [fill, stroke].filter((style) => typeof style === 'string' && style !== 'none'),
  );
  return {
    texts: elements.filter(({ tagName }) => tagName === 'text').map(textBox),
    styles: [...new Set(styles.map(String))],
  };
}

function textBox({ properties, children: [child] }: Element): TextBox {
  const text = child?.type === 'text' ? child.value : '';
  const [x, baseline, size] = [properties['x'], properties['y'], properties['fontSize']].map(
    Number,
  );
  const { textAnchor, transform } = properties;
  const width = text.length * LETTER * (size ?? 0);
  const left = (x ?? 0) - width * ({ middle: 0.5, end: 1 }[String(textAnchor)] ?? 0);
  const bottom = baseline ?? 0;
  const matrix = /^matrix\((.*)\)$/
    .exec(String(transform ?? ''))?.[1]
    ?.split(' ')
    .map(Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix ?? [];
  const corners = [left, left + width].flatMap((u) =>
    [bottom - HEIGHT * (size ?? 0), bottom].map((v) => ({
      x: a * u + c * v + e,
      y: b * u + d * v + f,
    })),
  );
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return {
    text,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** All texts of the drawing as one string with plain spaces. */
export function words({ texts }: Drawn): string {
  return texts
    .map(({ text }) => text)
    .join(' ')
    .replace(/[\u00A0\u202F]/g, ' ');
}

/** Texts that exceed the drawing. */
export function cut(
  { texts }: Pick<Drawn, 'texts'>,
  { width, height }: Pick<FigureTheme, 'width' | 'height'>,
): string[] {
  return texts
    .filter(
      ({ left, right, top, bottom }) =>
        left < -1 || top < -1 || right > width + 1 || bottom > height + 1,
    )
    .map(({ text }) => text);
}

/** Pairs of overlapping texts. */
export function overlaps({ texts }: Pick<Drawn, 'texts'>): string[] {
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

import type { Box } from './geometry.ts';

/** How much of the height of a line the letters of a text leave free, as fractions; negative where they exceed it. */
export interface Ink {
  readonly above: number;
  readonly below: number;
}

/** Measures letters, with the fonts of a document; the same text in the same font is measured once. */
export function createInkMeasurer(
  document: Document,
): (text: string, style: CSSStyleDeclaration) => Ink {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, Ink>();
  return (text, style) => {
    const font = fontOf(style);
    const key = `${font} ${text}`;
    const before = known.get(key);
    if (before || !context) return before ?? { above: 0, below: 0 };
    context.font = font;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent, ...ink } = metricsOf(context, text);
    const height = fontBoundingBoxAscent + fontBoundingBoxDescent;
    const measured =
      height > 0
        ? {
            above: (fontBoundingBoxAscent - ink.actualBoundingBoxAscent) / height,
            below: (fontBoundingBoxDescent - ink.actualBoundingBoxDescent) / height,
          }
        : { above: 0, below: 0 };
    known.set(key, measured);
    return measured;
  };
}

/** The properties of a font as a canvas takes them. The shorthand is empty where it cannot express a style. */
function fontOf(style: CSSStyleDeclaration, size = style.fontSize): string {
  return `${style.fontStyle} ${style.fontWeight} ${size} ${style.fontFamily}`;
}

/** The part of a line's box that letters cover. */
export function trimmed({ left, top, right, bottom }: Box, { above, below }: Ink): Box {
  const height = bottom - top;
  return { left, right, top: top + above * height, bottom: bottom - below * height };
}

/** The properties of `TextMetrics` are on its prototype. */
function metricsOf(context: CanvasRenderingContext2D, text: string) {
  const {
    fontBoundingBoxAscent,
    fontBoundingBoxDescent,
    actualBoundingBoxAscent,
    actualBoundingBoxDescent,
  } = context.measureText(text);
  return {
    fontBoundingBoxAscent,
    fontBoundingBoxDescent,
    actualBoundingBoxAscent,
    actualBoundingBoxDescent,
  };
}

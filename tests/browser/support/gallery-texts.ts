import type { Locator, Page } from 'playwright-core';
import type { Written } from '../../unit/figures/support/drawn.ts';

/** What is written in one tile of the gallery, in pixels of the drawing, by its picture and its chart. */
export interface TileTexts {
  /** The tile's name in the list of cases. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly picture: readonly Written[];
  readonly chart: readonly Written[];
}

/** A canvas that remembers what has been written on it since it was last wiped, in its own pixels. */
interface Remembering extends HTMLCanvasElement {
  written?: Written[];
}

/** Has every canvas of a page remember its texts, with the edges of their ink; to be called before it is opened. */
export async function rememberTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      (this.canvas as Remembering).written = [];
      clearRect.apply(this, box);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
      if (text.trim() !== '') {
        const ink = this.measureText(text);
        const matrix = this.getTransform();
        const corners = [x - ink.actualBoundingBoxLeft, x + ink.actualBoundingBoxRight].flatMap(
          (u) =>
            [y - ink.actualBoundingBoxAscent, y + ink.actualBoundingBoxDescent].map((v) =>
              matrix.transformPoint({ x: u, y: v }),
            ),
        );
        const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
        const canvas = this.canvas as Remembering;
        canvas.written ??= [];
        canvas.written.push({
          text,
          left: Math.min(...xs),
          right: Math.max(...xs),
          top: Math.min(...ys),
          bottom: Math.max(...ys),
        });
      }
      fillText.apply(this, most === undefined ? [text, x, y] : [text, x, y, most]);
    };
  });
}

/** Reads what is written in every tile of a part of the page, whose canvases remember. */
export function textsIn(part: Locator): Promise<TileTexts[]> {
  return part.locator('.gallery-tile').evaluateAll((tiles) => {
    const anchors: Record<string, CanvasTextAlign> = { middle: 'center', end: 'right' };
    const pencil = document.createElement('canvas');
    const pen = pencil.getContext('2d') as CanvasRenderingContext2D;
    return tiles.map((tile) => {
      const canvas = tile.querySelector<Remembering>('canvas');
      const { width = 0, height = 0 } = tile.querySelector('svg')?.viewBox.baseVal ?? {};
      const density = (canvas?.width ?? 0) / width;
      // The same hand as the charts' writes the picture's texts again, to learn the edges of their ink.
      pen.clearRect(0, 0, 1, 1);
      for (const text of tile.querySelectorAll('svg text')) {
        const { fontWeight, fontFamily, textAnchor } = getComputedStyle(text);
        const [x, y] = ['x', 'y'].map((name) => Number(text.getAttribute(name)));
        const matrix = (text as SVGTextElement).transform.baseVal.consolidate()?.matrix;
        pen.font = `${fontWeight} ${text.getAttribute('font-size')}px ${fontFamily}`;
        pen.textAlign = anchors[textAnchor] ?? 'left';
        const { a, b, c, d, e, f } = matrix ?? { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
        pen.setTransform(a, b, c, d, e, f);
        pen.fillText(text.textContent ?? '', x ?? 0, y ?? 0);
        pen.resetTransform();
      }
      return {
        name: tile.id,
        width,
        height,
        picture: [...((pencil as Remembering).written ?? [])],
        chart: (canvas?.written ?? []).map(({ text, left, right, top, bottom }) => ({
          text,
          left: left / density,
          right: right / density,
          top: top / density,
          bottom: bottom / density,
        })),
      };
    });
  });
}

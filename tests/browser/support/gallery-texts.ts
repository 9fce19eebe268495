import type { Locator, Page } from 'playwright-core';
import type { TextBox } from '../../../src/figures/labels/collisions.ts';

/** The texts in the picture and the chart of a gallery tile, in pixels of the drawing. */
export interface TileTexts {
  /** Id of its case. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly picture: readonly TextBox[];
  readonly chart: readonly TextBox[];
}

/** A canvas with the texts drawn since it was last cleared, in canvas pixels. */
interface RecordingCanvas extends HTMLCanvasElement {
  texts?: TextBox[];
}

/** Records the texts drawn to the canvases of a page with the bounding boxes of their glyphs; call it before the page is opened. */
export async function recordCanvasTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      (this.canvas as RecordingCanvas).texts = [];
      clearRect.apply(this, box);
    };
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, maxWidth) {
      if (text.trim() !== '') {
        const metrics = this.measureText(text);
        const matrix = this.getTransform();
        const corners = [
          x - metrics.actualBoundingBoxLeft,
          x + metrics.actualBoundingBoxRight,
        ].flatMap((u) =>
          [y - metrics.actualBoundingBoxAscent, y + metrics.actualBoundingBoxDescent].map((v) =>
            matrix.transformPoint({ x: u, y: v }),
          ),
        );
        const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
        const canvas = this.canvas as RecordingCanvas;
        canvas.texts ??= [];
        canvas.texts.push({
          text,
          left: Math.min(...xs),
          right: Math.max(...xs),
          top: Math.min(...ys),
          bottom: Math.max(...ys),
        });
      }
      fillText.apply(this, maxWidth === undefined ? [text, x, y] : [text, x, y, maxWidth]);
    };
  });
}

/** Reads the texts of all tiles in an element of a page prepared by `recordCanvasTexts`. */
export function readTileTexts(element: Locator): Promise<TileTexts[]> {
  return element.locator('.gallery-tile').evaluateAll((tiles) => {
    const anchors: Record<string, CanvasTextAlign> = { middle: 'center', end: 'right' };
    const measuringCanvas = document.createElement('canvas');
    const context = measuringCanvas.getContext('2d') as CanvasRenderingContext2D;
    return tiles.map((tile) => {
      const canvas = tile.querySelector<RecordingCanvas>('canvas');
      const { width = 0, height = 0 } = tile.querySelector('svg')?.viewBox.baseVal ?? {};
      const density = (canvas?.width ?? 0) / width;
      // Draws the texts of the picture to a canvas, to measure their boxes in the same way as those of the chart.
      context.clearRect(0, 0, 1, 1);
      for (const text of tile.querySelectorAll('svg text')) {
        const { fontWeight, fontFamily, textAnchor } = getComputedStyle(text);
        const [x, y] = ['x', 'y'].map((name) => Number(text.getAttribute(name)));
        const matrix = (text as SVGTextElement).transform.baseVal.consolidate()?.matrix;
        context.font = `${fontWeight} ${text.getAttribute('font-size')}px ${fontFamily}`;
        context.textAlign = anchors[textAnchor] ?? 'left';
        const { a, b, c, d, e, f } = matrix ?? { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
        context.setTransform(a, b, c, d, e, f);
        context.fillText(text.textContent ?? '', x ?? 0, y ?? 0);
        context.resetTransform();
      }
      return {
        name: tile.id,
        width,
        height,
        picture: [...((measuringCanvas as RecordingCanvas).texts ?? [])],
        chart: (canvas?.texts ?? []).map(({ text, left, right, top, bottom }) => ({
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

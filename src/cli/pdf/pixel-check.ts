import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { RelativeBox } from './measure.ts';

/** A drawing on a page of a PDF. */
export interface PrintedFigure {
  /** Index of its page. */
  readonly page: number;
  readonly slide: string;
  /** Position on the page. */
  readonly box: RelativeBox;
}

let library: Promise<PDFiumLibrary> | undefined;

/** Loads PDFium, once per process. */
export function startPixelCheck(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init();
  return library;
}

/** Pixels per point: enough for a thin line to be visible. */
const SCALE = 0.4;
/** Minimum share of pixels that differ from the background: a single line across the drawing is more. */
const MIN_DRAWN = 0.001;

/** Renders the pages of a PDF. @returns the drawings of a single colour */
export async function findBlankDrawings(
  printed: Uint8Array,
  drawings: readonly PrintedFigure[],
): Promise<PrintedFigure[]> {
  if (drawings.length === 0) return [];
  const document = await (await startPixelCheck()).loadDocument(printed);
  try {
    const blank: PrintedFigure[] = [];
    for (const page of new Set(drawings.map((drawing) => drawing.page))) {
      const picture = await document.getPage(page).render({ scale: SCALE, render: 'bitmap' });
      for (const drawing of drawings.filter((drawing) => drawing.page === page)) {
        if (drawnShare(picture, drawing.box) < MIN_DRAWN) blank.push(drawing);
      }
    }
    return blank;
  } finally {
    document.destroy();
  }
}

/** An image with four bytes per pixel. */
interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Share of the pixels in a box that differ from its most frequent colour, from 0 to 1. */
function drawnShare({ data, width, height }: Pixels, box: RelativeBox): number {
  const [left, right] = [Math.round(box.left * width), Math.round(box.right * width)];
  const [top, bottom] = [Math.round(box.top * height), Math.round(box.bottom * height)];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const counts = new Map<number, number>();
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const colour = view.getUint32(4 * (y * width + x));
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const total = (right - left) * (bottom - top);
  return total > 0 ? 1 - Math.max(...counts.values()) / total : 0;
}

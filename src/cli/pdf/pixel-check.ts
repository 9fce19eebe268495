import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Box } from './measure.ts';

/** A drawing on a page of a PDF. */
export interface Drawing {
  /** Index of its page. */
  readonly page: number;
  readonly slide: string;
  /** Where it is on the page. */
  readonly box: Box;
}

let library: Promise<PDFiumLibrary> | undefined;

/** Starts what draws the pages, which takes a moment; it serves until the process ends. */
export function startPixelCheck(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init();
  return library;
}

/** Pixels a point: enough to see a line. */
const SCALE = 0.4;
/** What part of a drawing has to differ from its ground: a single line across it is more. */
const LEAST = 0.001;

/** Looks at the pages of a PDF as pixels. @returns the drawings that show nothing */
export async function findBlankDrawings(
  printed: Uint8Array,
  drawings: readonly Drawing[],
): Promise<Drawing[]> {
  if (drawings.length === 0) return [];
  const document = await (await startPixelCheck()).loadDocument(printed);
  try {
    const blank: Drawing[] = [];
    for (const page of new Set(drawings.map((drawing) => drawing.page))) {
      const picture = await document.getPage(page).render({ scale: SCALE, render: 'bitmap' });
      for (const drawing of drawings.filter((drawing) => drawing.page === page)) {
        if (partDrawn(picture, drawing.box) < LEAST) blank.push(drawing);
      }
    }
    return blank;
  } finally {
    document.destroy();
  }
}

/** A picture, four bytes a pixel. */
interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What part of a box has another colour than most of it. */
function partDrawn({ data, width, height }: Pixels, box: Box): number {
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
  const all = (right - left) * (bottom - top);
  return all > 0 ? 1 - Math.max(...counts.values()) / all : 0;
}

import { PDFDict, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { blankDrawings, type Drawing } from './look.ts';
import type { Box, Measured } from './measure.ts';
import type { PaperPage } from './paper.ts';
import { captioned, type PrintedTitle, structureOf } from './structure.ts';
import { type PageText, textIn } from './text.ts';

/** What a PDF is to be. */
export interface Expected extends Measured {
  readonly pages: readonly PaperPage[];
  /** Whether notes follow the slides, on as many pages as they need. */
  readonly handout: boolean;
}

/** The sheet of a handout and the slide on it, in millimetres, as handout.css has them. */
const SHEET = { width: 210, height: 297, margin: 15, slide: { width: 180, height: 101.25 } };

/**
 * What is wrong with a printed PDF, each with the slide where it is known; empty when it may be delivered.
 * @param texts of all its pages
 * @param titles of its slides
 */
export function faultsOf(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
  titles: readonly PrintedTitle[],
  { pages, handout, pictures, cut }: Expected,
): string[] {
  const count = pdf.getPageCount();
  if (handout ? count < new Set(titles.map(({ page }) => page)).size : count !== pages.length) {
    return [`${pages.length} pages were to be printed, and the browser made ${count}.`];
  }
  if (titles.length !== pages.length) {
    return [`${pages.length} titles were to be printed, and the browser printed ${titles.length}.`];
  }
  const problems = cut.map(
    (slide) => `slide “${slide}”: words or a picture on it are cut off at the edge of the page.`,
  );
  pages.forEach(({ slide, title }, index) => {
    const found = titles[index];
    if (!found) return;
    if (!handout && found.page !== pdf.getPage(index).ref) {
      problems.push(`slide “${slide}”: its title is not on its page.`);
    }
    const printed = textIn(pdf, found.dict, texts);
    if (plain(printed) !== plain(title)) {
      problems.push(`slide “${slide}”: its title can be read as “${printed}” only.`);
    }
  });
  pdf.getPages().forEach(({ ref, node }, index) => {
    const slide = pages[titles.findIndex(({ page }) => page === ref)]?.slide;
    const where = slide ? `slide “${slide}”` : `page ${index + 1}`;
    if (node.Resources()?.lookup(PDFName.of('Font')) === undefined) {
      problems.push(`${where}: its page is empty.`);
    }
    const missing = texts.get(ref)?.missing ?? 0;
    if (missing > 0) problems.push(`${where}: no font has ${missing} of its characters.`);
  });
  const figures = pages.reduce((sum, page) => sum + page.figures.length, 0);
  const tagged = captioned(structureOf(pdf)).length;
  if (tagged !== figures) {
    problems.push(`${figures} figures were to be tagged, and the browser tagged ${tagged}.`);
  }
  const bitmaps = bitmapsIn(pdf);
  if (pictures === 0 && bitmaps > 0) {
    problems.push(`${bitmaps} drawings came out as bitmaps, where lines were due.`);
  }
  return problems;
}

/** The slides whose figure shows nothing, as pixels tell. */
export async function blankFigures(
  bytes: Uint8Array,
  pdf: PDFDocument,
  printed: readonly PrintedTitle[],
  { pages, handout, drawings }: Expected,
): Promise<string[]> {
  const refs = pdf.getPages().map(({ ref }) => ref);
  const titles = printed.map(({ page }) => refs.indexOf(page));
  const all = pages.flatMap(({ slide }, index): Drawing[] => {
    const page = titles[index] ?? index;
    // Of the slides that share a sheet of a handout, only the first has a known place.
    if (handout && titles.indexOf(page) !== index) return [];
    return (drawings.get(slide) ?? []).map((box) => ({
      page,
      slide,
      box: handout ? onSheet(box) : box,
    }));
  });
  const blank = await blankDrawings(bytes, all);
  return [...new Set(blank.map(({ slide }) => slide))];
}

/** Fonts in a PDF that are none of the deck's typefaces: it has characters that those lack. */
export function strangeFonts(pdf: PDFDocument, { typefaces }: Expected): string[] {
  const bare = (name: string) => name.toLowerCase().replace(/variable|[^a-z0-9]/g, '');
  const known = typefaces.map(bare);
  const names = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict)) return [];
    const name = object.get(PDFName.of('BaseFont'));
    if (name instanceof PDFName) return [name.decodeText().replace(/^[A-Z]{6}\+/, '')];
    // Drawn a character at a time, it has no name.
    return object.get(PDFName.of('Subtype')) === PDFName.of('Type3') ? ['another typeface'] : [];
  });
  return [...new Set(names)].filter((name) => !known.some((own) => bare(name).startsWith(own)));
}

/** How many bitmaps a PDF holds. */
export function bitmapsIn(pdf: PDFDocument): number {
  return pdf.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        object instanceof PDFRawStream &&
        object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    ).length;
}

/** Words without regard to the kinds of spaces between them. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function onSheet({ left, top, right, bottom }: Box): Box {
  const { width, height, margin, slide } = SHEET;
  return {
    left: (margin + left * slide.width) / width,
    right: (margin + right * slide.width) / width,
    top: (margin + top * slide.height) / height,
    bottom: (margin + bottom * slide.height) / height,
  };
}

import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { bitmapsOfFonts, isOneOf } from './fonts.ts';
import type { Box, Measured } from './measure.ts';
import { type PageText, textIn, UNKNOWN } from './page-text.ts';
import { type Drawing, findBlankDrawings } from './pixel-check.ts';
import type { PrintedPage } from './print-setup.ts';
import { captioned, type PrintedTitle, structureOf } from './structure.ts';

/** What a PDF is to be. */
export interface Expected extends Measured {
  readonly pages: readonly PrintedPage[];
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
export function failedAssertions(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
  titles: readonly PrintedTitle[],
  { pages, handout, pictures, cut, typefaces }: Expected,
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
    if (!readsAs(plain(printed), plain(title))) {
      problems.push(`slide “${slide}”: its title can be read as “${printed}” only.`);
    }
  });
  pdf.getPages().forEach(({ ref, node }, index) => {
    const slide = pages[titles.findIndex(({ page }) => page === ref)]?.slide;
    const where = slide ? `slide “${slide}”` : `page ${index + 1}`;
    if (node.Resources()?.lookup(PDFName.of('Font')) === undefined) {
      problems.push(`${where}: its page is empty.`);
    }
    const drawn = [...(texts.get(ref)?.drawn ?? [])];
    if (drawn.some(([font, all]) => all.has(UNKNOWN) && isOneOf(typefaces, font))) {
      problems.push(`${where}: some of its characters cannot be read.`);
    }
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
  const blank = await findBlankDrawings(bytes, all);
  return [...new Set(blank.map(({ slide }) => slide))];
}

/** How many bitmaps a PDF holds, but for those that draw characters. */
export function bitmapsIn(pdf: PDFDocument): number {
  const ofFonts = bitmapsOfFonts(pdf);
  return pdf.context
    .enumerateIndirectObjects()
    .filter(
      ([ref, object]) =>
        !ofFonts.has(ref) &&
        object instanceof PDFRawStream &&
        object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    ).length;
}

/** Whether what is printed is what was typed, as far as the PDF tells: of characters without a glyph it may not. */
function readsAs(printed: string, typed: string): boolean {
  const parts = printed.split(new RegExp(`${UNKNOWN}+`));
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`, 'su').test(typed);
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

import { type PDFDocument, PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import type { Handout } from '../../dom/view.ts';
import type { LayoutProblem, ProblemKind } from '../../layout-check/problem.ts';
import { bitmapsOfFonts, isOneOf } from './fonts.ts';
import { placementsOf } from './handout/placement.ts';
import type { PrintMeasurements, RelativeBox } from './measure.ts';
import { type PageText, textIn, UNKNOWN } from './page-text.ts';
import { findBlankDrawings, type PrintedFigure } from './pixel-check.ts';
import type { PrintedPage } from './print-setup.ts';
import { isPrintedTitle } from './printed-title.ts';
import { captioned, type PrintedTitle, structureOf } from './structure.ts';

/** What a PDF is expected to contain. */
export interface Expected extends PrintMeasurements {
  readonly pages: readonly PrintedPage[];
  /** Layout of a handout, in which long notes continue on further pages; undefined for a page per slide. */
  readonly handout: Handout | undefined;
}

/**
 * Checks a printed PDF against what was expected.
 * @returns a sentence for each failed assertion, with its slide if known
 */
export function failedAssertions(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
  titles: readonly PrintedTitle[],
  { pages, handout, pictures, layout, typefaces }: Expected,
): string[] {
  const count = pdf.getPageCount();
  if (!handout && count !== pages.length) {
    return [`expected ${pages.length} pages, and the browser printed ${count}.`];
  }
  if (titles.length !== pages.length) {
    return [`expected ${pages.length} titles, and the browser printed ${titles.length}.`];
  }
  const problems = layout.filter(({ kind }) => isLost(kind)).map(formatLayoutProblem);
  pages.forEach(({ slide, title }, index) => {
    const printedTitle = titles[index];
    if (!printedTitle) return;
    if (!handout && printedTitle.page !== pdf.getPage(index).ref) {
      problems.push(`slide “${slide}”: its title is not on its page.`);
    }
    const printed = textIn(pdf, printedTitle.dict, texts);
    if (!isPrintedTitle(printed, title)) {
      problems.push(`slide “${slide}”: the text of its title is “${printed}”.`);
    }
  });
  const placements = handout ? placementsOf(pdf, titles, handout) : [];
  placements.forEach(({ page, notes }, index) => {
    const slide = pages[index];
    if (!slide?.hasNotes || notes[0] === page) return;
    problems.push(`slide “${slide.slide}”: its notes do not begin on its page.`);
  });
  pdf.getPages().forEach(({ ref, node }, index) => {
    const slide = pages[titles.findIndex(({ page }) => page === ref)]?.slide;
    const location = slide ? `slide “${slide}”` : `page ${index + 1}`;
    if (node.Resources()?.lookup(PDFName.of('Font')) === undefined) {
      problems.push(`${location}: the page is empty.`);
    }
    const drawn = [...(texts.get(ref)?.drawn ?? [])];
    if (drawn.some(([font, characters]) => characters.has(UNKNOWN) && isOneOf(typefaces, font))) {
      problems.push(`${location}: some characters have no Unicode value.`);
    }
  });
  const figures = pages.reduce((sum, page) => sum + page.figures.length, 0);
  const tagged = captioned(structureOf(pdf)).length;
  if (tagged !== figures) {
    problems.push(`expected ${figures} tagged figures, and the browser tagged ${tagged}.`);
  }
  const bitmaps = bitmapsIn(pdf);
  if (pictures === 0 && bitmaps > 0) {
    problems.push(`${bitmaps} drawings were rasterised.`);
  }
  return problems;
}

/** Whether a problem of the layout hides a part of the slide: it fails the export. Of others it warns. */
const isLost = (kind: ProblemKind) => kind === 'edge' || kind === 'cut';

/** Warnings of what is on the page, but not as it should be. */
export function layoutWarnings({ layout }: Pick<Expected, 'layout'>): string[] {
  return layout.filter(({ kind }) => !isLost(kind)).map(formatLayoutProblem);
}

function formatLayoutProblem({ slide, message, cure }: LayoutProblem): string {
  return `slide “${slide}”: ${message} ${cure}`;
}

const WHOLE_PAGE: RelativeBox = { left: 0, top: 0, right: 1, bottom: 1 };

/** Names of the slides with a figure that renders blank. */
export async function blankFigures(
  bytes: Uint8Array,
  pdf: PDFDocument,
  printed: readonly PrintedTitle[],
  { pages, handout, drawings }: Expected,
): Promise<string[]> {
  const refs = pdf.getPages().map(({ ref }) => ref);
  const placements = handout ? placementsOf(pdf, printed, handout) : [];
  const expected = pages.flatMap(({ slide }, index): PrintedFigure[] => {
    const title = printed[index];
    const page = title ? refs.indexOf(title.page) : index;
    const on = handout ? placements[index]?.box : WHOLE_PAGE;
    // In a handout, not every slide has a known position.
    if (!on) return [];
    return (drawings.get(slide) ?? []).map((box) => ({ page, slide, box: within(on, box) }));
  });
  const blank = await findBlankDrawings(bytes, expected);
  return [...new Set(blank.map(({ slide }) => slide))];
}

/** Number of bitmaps in a PDF, except the glyphs of bitmap fonts. */
export function bitmapsIn(pdf: PDFDocument): number {
  const glyphs = bitmapsOfFonts(pdf);
  return pdf.context
    .enumerateIndirectObjects()
    .filter(
      ([ref, object]) =>
        !glyphs.has(ref) &&
        object instanceof PDFRawStream &&
        object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    ).length;
}

/** A box given in fractions of another box. */
function within(outer: RelativeBox, { left, top, right, bottom }: RelativeBox): RelativeBox {
  const [width, height] = [outer.right - outer.left, outer.bottom - outer.top];
  return {
    left: outer.left + left * width,
    right: outer.left + right * width,
    top: outer.top + top * height,
    bottom: outer.top + bottom * height,
  };
}

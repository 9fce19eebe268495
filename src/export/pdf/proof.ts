import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PaperPage } from './paper.ts';
import { captioned, pagesOfTitles, structureOf } from './structure.ts';

/** What a PDF may be beside a page a slide. */
export interface Expected {
  /** Whether notes follow the slides, on as many pages as they need. */
  readonly handout: boolean;
  /** How many pictures that may be bitmaps are on its slides. */
  readonly pictures: number;
}

/** What is wrong with a printed PDF, each with the slide where it is known; empty when it may be delivered. */
export function faultsOf(
  pdf: PDFDocument,
  pages: readonly PaperPage[],
  { handout, pictures }: Expected,
): string[] {
  const count = pdf.getPageCount();
  const titled = pagesOfTitles(pdf);
  if (handout ? count < new Set(titled).size : count !== pages.length) {
    return [`${pages.length} pages were to be printed, and the browser made ${count}.`];
  }
  if (titled.length !== pages.length) {
    return [`${pages.length} titles were to be printed, and the browser printed ${titled.length}.`];
  }
  const problems = pages.flatMap(({ slide }, index) =>
    handout || titled[index] === pdf.getPage(index).ref
      ? []
      : [`slide “${slide}”: its title is not on its page.`],
  );
  pdf.getPages().forEach(({ ref, node }, index) => {
    if (node.Resources()?.lookup(PDFName.of('Font')) !== undefined) return;
    const slide = pages[titled.indexOf(ref)]?.slide;
    problems.push(`${slide ? `slide “${slide}”` : `page ${index + 1}`}: its page is empty.`);
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

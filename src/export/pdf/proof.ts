import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PaperPage } from './paper.ts';
import { pagesOfTitles } from './structure.ts';

/**
 * What is wrong with a printed PDF, each with the slide where it is known; empty when it may be delivered.
 * @param handout whether notes follow the slides, on as many pages as they need
 */
export function faultsOf(
  pdf: PDFDocument,
  pages: readonly PaperPage[],
  handout: boolean,
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

import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PaperPage } from './paper.ts';
import { pagesWithHeadings } from './structure.ts';

/** What is wrong with a printed PDF, each with the slide where it is known; empty when it may be delivered. */
export function faultsOf(pdf: PDFDocument, pages: readonly PaperPage[]): string[] {
  const count = pdf.getPageCount();
  if (count !== pages.length) {
    return [`${pages.length} pages were to be printed, and the browser made ${count}.`];
  }
  const problems: string[] = [];
  const titled = pagesWithHeadings(pdf);
  pdf.getPages().forEach(({ ref, node }, index) => {
    const on = `slide “${pages[index]?.slide}”`;
    if (!titled.has(ref)) problems.push(`${on}: its title is not on its page.`);
    const fonts = node.Resources()?.lookup(PDFName.of('Font'));
    if (fonts === undefined) problems.push(`${on}: its page holds no text.`);
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

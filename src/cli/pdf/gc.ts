import { PDFArray, PDFDict, type PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Takes away the objects of a PDF that nothing in it leads to any more. */
export function collectGarbage(pdf: PDFDocument): void {
  const { Root, Info } = pdf.context.trailerInfo;
  const reached = new Set<PDFRef>();
  const waiting: unknown[] = [Root, Info];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(pdf.context.lookup(next));
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFStream) waiting.push(...next.dict.values());
  }
  for (const [ref] of pdf.context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) pdf.context.delete(ref);
  }
}

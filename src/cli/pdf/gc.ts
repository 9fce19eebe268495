import { PDFArray, PDFDict, type PDFDocument, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** Deletes the objects of a PDF that are not reachable from its trailer. */
export function collectGarbage(pdf: PDFDocument): void {
  const { Root, Info } = pdf.context.trailerInfo;
  const reachable = new Set<PDFRef>();
  const queue: unknown[] = [Root, Info];
  while (queue.length > 0) {
    const next = queue.pop();
    if (next instanceof PDFRef) {
      if (reachable.has(next)) continue;
      reachable.add(next);
      queue.push(pdf.context.lookup(next));
    } else if (next instanceof PDFArray) queue.push(...next.asArray());
    else if (next instanceof PDFDict) queue.push(...next.values());
    else if (next instanceof PDFStream) queue.push(...next.dict.values());
  }
  for (const [ref] of pdf.context.enumerateIndirectObjects()) {
    if (!reachable.has(ref)) pdf.context.delete(ref);
  }
}

import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { structureOf, structureRoot } from './structure.ts';

/**
 * Numbers the ids of the structure in reading order. Chromium numbers them as it happens to come to
 * them, so that no two prints of a document were the same.
 */
export function numberIds(pdf: PDFDocument): void {
  const known = new Map<string, string>();
  const elements = structureOf(pdf);
  const named = elements.filter(({ dict, ref }) => ref && dict.has(PDFName.of('ID')));
  const names = named.flatMap(({ dict, ref }, index) => {
    const id = PDFString.of(`n${String(index).padStart(6, '0')}`);
    known.set(String(dict.get(PDFName.of('ID'))), id.asString());
    dict.set(PDFName.of('ID'), id);
    return [id, ref];
  });
  for (const { dict } of elements) renameHeaders(pdf, dict.get(PDFName.of('A')), known);
  if (names.length > 0) {
    structureRoot(pdf)?.set(PDFName.of('IDTree'), pdf.context.obj({ Names: names }));
  }
}

/** The cells of a table name their headers by id, in their attributes. */
function renameHeaders(
  pdf: PDFDocument,
  attributes: unknown,
  known: ReadonlyMap<string, string>,
): void {
  const value = attributes instanceof PDFRef ? pdf.context.lookup(attributes) : attributes;
  if (value instanceof PDFArray) {
    for (const part of value.asArray()) renameHeaders(pdf, part, known);
  } else if (value instanceof PDFDict) {
    const headers = value.lookupMaybe(PDFName.of('Headers'), PDFArray);
    headers?.asArray().forEach((header, index) => {
      const name = known.get(String(header));
      if (name !== undefined) headers.set(index, PDFString.of(name));
    });
  }
}

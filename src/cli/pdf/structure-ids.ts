import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { structureOf, structureRoot } from './structure.ts';

/** Renumbers the ids of structure elements in reading order, because Chromium's differ from print to print. */
export function numberIds(pdf: PDFDocument): void {
  const newIds = new Map<string, string>();
  const elements = structureOf(pdf);
  const withId = elements.filter(({ dict, ref }) => ref && dict.has(PDFName.of('ID')));
  const names = withId.flatMap(({ dict, ref }, index) => {
    const id = PDFString.of(`n${String(index).padStart(6, '0')}`);
    newIds.set(String(dict.get(PDFName.of('ID'))), id.asString());
    dict.set(PDFName.of('ID'), id);
    return [id, ref];
  });
  for (const { dict } of elements) renameHeaders(pdf, dict.get(PDFName.of('A')), newIds);
  if (names.length > 0) {
    structureRoot(pdf)?.set(PDFName.of('IDTree'), pdf.context.obj({ Names: names }));
  }
}

/** Updates the `Headers` attributes of table cells, which refer to ids. */
function renameHeaders(
  pdf: PDFDocument,
  attributes: unknown,
  newIds: ReadonlyMap<string, string>,
): void {
  const value = attributes instanceof PDFRef ? pdf.context.lookup(attributes) : attributes;
  if (value instanceof PDFArray) {
    for (const item of value.asArray()) renameHeaders(pdf, item, newIds);
  } else if (value instanceof PDFDict) {
    const headers = value.lookupMaybe(PDFName.of('Headers'), PDFArray);
    headers?.asArray().forEach((header, index) => {
      const id = newIds.get(String(header));
      if (id !== undefined) headers.set(index, PDFString.of(id));
    });
  }
}

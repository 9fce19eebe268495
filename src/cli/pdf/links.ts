import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** A link of a page, as an annotation (ISO 32000-1, 12.5.6.5). */
export interface Link {
  readonly dict: PDFDict;
  /** Index of its page. */
  readonly page: number;
  /** Where it leads outside the document. */
  readonly uri: string | undefined;
}

/** The links of all pages, in order. */
export function linksOf(pdf: PDFDocument): Link[] {
  return pdf.getPages().flatMap(({ node }, page) =>
    (node.Annots()?.asArray() ?? []).flatMap((entry) => {
      const dict = pdf.context.lookup(entry, PDFDict);
      if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return [];
      const action = dict.lookupMaybe(PDFName.of('A'), PDFDict);
      const uri = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)?.decodeText();
      return [{ dict, page, uri }];
    }),
  );
}

/**
 * Leads the links to other editions to their files, which lie beside this one.
 * @param files name of each edition's file by the address of its page
 */
export function linkEditions(pdf: PDFDocument, files: ReadonlyMap<string, string>): void {
  for (const { dict, uri } of linksOf(pdf)) {
    const file = uri === undefined ? undefined : files.get(uri);
    if (file === undefined) continue;
    const action = dict.lookup(PDFName.of('A'), PDFDict);
    action.set(PDFName.of('URI'), PDFString.of(encodeURI(file)));
  }
}

import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

/** A link annotation (ISO 32000-1, 12.5.6.5). */
export interface Link {
  readonly dict: PDFDict;
  /** Index of its page. */
  readonly page: number;
  /** Target outside the document; undefined for a link within it. */
  readonly uri: string | undefined;
}

/** All links, in page order. */
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
 * Makes links to other languages relative to their PDFs, which are exported to the same folder.
 * @param files file name of each language's PDF, by the address of its page
 */
export function linkLanguages(pdf: PDFDocument, files: ReadonlyMap<string, string>): void {
  for (const { dict, uri } of linksOf(pdf)) {
    const file = uri === undefined ? undefined : files.get(uri);
    if (file === undefined) continue;
    const action = dict.lookup(PDFName.of('A'), PDFDict);
    action.set(PDFName.of('URI'), PDFString.of(encodeURI(file)));
  }
}

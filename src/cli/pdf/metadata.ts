import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { DocumentInfo } from './document-info.ts';
import { toXmp } from './xmp.ts';

/**
 * Writes what a PDF says of itself, in both places where readers look (document information and
 * XMP). The dates are the deck's, or none: the same content gives the same file.
 * @param accessible whether it says that it keeps to PDF/UA-1
 */
export function describe(pdf: PDFDocument, info: DocumentInfo, accessible: boolean): void {
  const dictionary = pdf.context.obj({
    Title: PDFHexString.fromText(info.title),
    Author: PDFHexString.fromText(info.author),
    Subject: PDFHexString.fromText(info.subject),
    Keywords: PDFHexString.fromText(info.keywords.join(', ')),
    Creator: PDFHexString.fromText([info.name, info.version].filter(Boolean).join(' ')),
    Producer: PDFHexString.fromText('Chromium, pdf-lib'),
  });
  if (info.date !== undefined) {
    const moment = PDFHexString.fromText(`D:${info.date.replaceAll('-', '')}000000Z`);
    dictionary.set(PDFName.of('CreationDate'), moment);
    dictionary.set(PDFName.of('ModDate'), moment);
  }
  pdf.context.trailerInfo.Info = pdf.context.register(dictionary);
  const xmp = pdf.context.stream(toXmp(info, accessible), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
}

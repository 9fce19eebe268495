import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { DocumentInfo } from '../browser/document-info.ts';
import { toXmp } from './xmp.ts';

/**
 * Writes the metadata to both the document information dictionary and XMP, because viewers read
 * either. The dates are the deck's, if any, so that the same content gives the same bytes.
 */
export function writeMetadata(pdf: PDFDocument, info: DocumentInfo): void {
  const dictionary = pdf.context.obj({
    Title: PDFHexString.fromText(info.title),
    Author: PDFHexString.fromText(info.author),
    Subject: PDFHexString.fromText(info.subject),
    Keywords: PDFHexString.fromText(info.keywords.join(', ')),
    Creator: PDFHexString.fromText([info.name, info.version].filter(Boolean).join(' ')),
    Producer: PDFHexString.fromText('Chromium, pdf-lib'),
  });
  if (info.date !== undefined) {
    const date = PDFHexString.fromText(`D:${info.date.replaceAll('-', '')}000000Z`);
    dictionary.set(PDFName.of('CreationDate'), date);
    dictionary.set(PDFName.of('ModDate'), date);
  }
  pdf.context.trailerInfo.Info = pdf.context.register(dictionary);
  const xmp = pdf.context.stream(toXmp(info), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
}

import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { About } from './about.ts';
import { toXmp } from './xmp.ts';

/**
 * Writes what a PDF says of itself, in both places where readers look (document information and
 * XMP). The dates are the deck's, or none: the same content gives the same file.
 * @param accessible whether it says that it keeps to PDF/UA-1
 */
export function describe(pdf: PDFDocument, about: About, accessible: boolean): void {
  const info = pdf.context.obj({
    Title: PDFHexString.fromText(about.title),
    Author: PDFHexString.fromText(about.author),
    Subject: PDFHexString.fromText(about.subject),
    Keywords: PDFHexString.fromText(about.keywords.join(', ')),
    Creator: PDFHexString.fromText([about.name, about.version].filter(Boolean).join(' ')),
    Producer: PDFHexString.fromText('Chromium, pdf-lib'),
  });
  if (about.date !== undefined) {
    const moment = PDFHexString.fromText(`D:${about.date.replaceAll('-', '')}000000Z`);
    info.set(PDFName.of('CreationDate'), moment);
    info.set(PDFName.of('ModDate'), moment);
  }
  pdf.context.trailerInfo.Info = pdf.context.register(info);
  const xmp = pdf.context.stream(toXmp(about, accessible), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
}

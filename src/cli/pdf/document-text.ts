import { PDFDocument } from '@cantoo/pdf-lib';
import { textOnPage } from './page-text.ts';

/** All that is written in a PDF, page by page, as someone hears or copies it. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf
    .getPages()
    .map((page) => [...textOnPage(pdf, page).marked.values()].join(' '))
    .join('\n');
}

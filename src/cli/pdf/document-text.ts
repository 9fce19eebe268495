import { PDFDocument } from '@cantoo/pdf-lib';
import { textOnPage } from './page-text.ts';

/** The text of a PDF as a screen reader or a copy returns it; one line per page. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf
    .getPages()
    .map((page) => [...textOnPage(pdf, page).marked.values()].join(' '))
    .join('\n');
}

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { setLettersExactly, slidesOf } from '../../../src/cli/browser/stage-page.ts';
import type { KnownDocument } from '../../../src/cli/pdf/complete.ts';
import { documentInfoOf } from '../../../src/cli/pdf/document-info.ts';
import { measurePrintedPage } from '../../../src/cli/pdf/measure.ts';
import { type PrintOptions, setUpPrint } from '../../../src/cli/pdf/print-setup.ts';

/** A page as it is printed: what the browser makes of it, and what is known of it. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly known: KnownDocument;
}

/** Prints a page as the export does, after a test has changed it. @param names slides to print, of all */
export async function print(
  page: Page,
  { names, ...options }: Partial<PrintOptions> & { names?: readonly string[] } = {},
): Promise<Printed> {
  await page.evaluate(setLettersExactly);
  const slides = (await slidesOf(page))
    .map((slide, index) => ({ ...slide, number: index + 1 }))
    .filter(({ name }) => names?.includes(name) ?? true);
  const asked = { steps: false, grey: false, notes: false, editions: [], ...options };
  const pages = await setUpPrint(page, slides, asked);
  const measured = await measurePrintedPage(page);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  const info = await documentInfoOf(page);
  const known = { handout: asked.notes, editions: new Map(), info, pages };
  return { bytes, known: { ...measured, ...known } };
}

/** Opens a PDF without changing it. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** A text of an object of a PDF, whichever way it is written. */
export function textAt(object: PDFDict, key: string): string {
  const value = object.lookup(PDFName.of(key));
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';
}

/** What the pages of a PDF are called. */
export function labelsOf(pdf: PDFDocument): string[] {
  const numbers = pdf.catalog
    .lookup(PDFName.of('PageLabels'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  return Array.from({ length: numbers.size() / 2 }, (_, index) =>
    numbers
      .lookup(2 * index + 1, PDFDict)
      .lookup(PDFName.of('P'), PDFHexString)
      .decodeText(),
  );
}

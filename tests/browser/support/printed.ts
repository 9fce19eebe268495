import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { documentInfoOf } from '../../../src/cli/browser/document-info.ts';
import { listSlides, useSubpixelGlyphs } from '../../../src/cli/browser/stage-page.ts';
import type { KnownDocument } from '../../../src/cli/pdf/complete.ts';
import { measurePrintedPage } from '../../../src/cli/pdf/measure.ts';
import { type PrintOptions, setUpPrint } from '../../../src/cli/pdf/print-setup.ts';
import { HANDOUTS } from '../../../src/dom/view.ts';

/** A PDF printed by the browser, and what the deck's page says about it. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly known: KnownDocument;
}

/**
 * Prints a page as the export does, after a test has changed it; with the query `?print=handout`, as a handout.
 * @param names slides to print; undefined for all
 */
export async function print(
  page: Page,
  { names, ...options }: Partial<Omit<PrintOptions, 'notes'>> & { names?: readonly string[] } = {},
): Promise<Printed> {
  await page.evaluate(useSubpixelGlyphs);
  const slides = (await listSlides(page))
    .map((slide, index) => ({ ...slide, number: index + 1 }))
    .filter(({ name }) => names?.includes(name) ?? true);
  const requested = await page.locator('html').getAttribute('data-print');
  const notes = HANDOUTS.find((name) => name === requested);
  const printOptions = { steps: false, grey: false, notes, languageLinks: [], ...options };
  const pages = await setUpPrint(page, slides, printOptions);
  const measurements = await measurePrintedPage(page);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  const info = await documentInfoOf(page);
  const known = { handout: printOptions.notes, languageFiles: new Map(), info, pages };
  return { bytes, known: { ...measurements, ...known } };
}

/** Parses a PDF without updating its metadata. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** A string of a dictionary, in either notation; empty if there is none. */
export function textAt(object: PDFDict, key: string): string {
  const value = object.lookup(PDFName.of(key));
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';
}

/** The page labels of a PDF. */
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

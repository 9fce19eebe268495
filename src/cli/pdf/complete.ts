import { PDFDocument } from '@cantoo/pdf-lib';
import type { DocumentInfo } from '../browser/document-info.ts';
import { ExportError } from '../export-options.ts';
import { blankFigures, type Expected, failedAssertions, layoutWarnings } from './assertions.ts';
import { addBookmarks } from './bookmarks.ts';
import { demoteDecoration } from './decoration.ts';
import { collectGarbage } from './gc.ts';
import { linkLanguages } from './links.ts';
import { completeListsAndLinks } from './lists-and-links.ts';
import { writeMetadata } from './metadata.ts';
import { textOnPage } from './page-text.ts';
import { completeStructure, titlesIn } from './structure.ts';
import { numberIds } from './structure-ids.ts';
import { unmetConditions } from './ua.ts';

/** What the deck's page says about a PDF. */
export interface KnownDocument extends Expected {
  readonly info: DocumentInfo;
  /** File names of the PDFs in other languages, by the addresses of their pages. */
  readonly languageFiles: ReadonlyMap<string, string>;
}

/** A PDF that has passed all assertions. */
export interface CompletedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Warnings, as sentences. */
  readonly remarks: readonly string[];
}

/**
 * Checks a PDF printed by the browser, and adds what Chromium omits: bookmarks, metadata, artifacts, alternatives.
 * @throws ExportError with every failed assertion
 */
export async function complete(printed: Uint8Array, known: KnownDocument): Promise<CompletedPdf> {
  // Modified in place, because copying pages to a new document loses the tags.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const { pages, info } = known;
  const texts = new Map(pdf.getPages().map((page) => [page.ref, textOnPage(pdf, page)]));
  const titles = titlesIn(pdf);
  throwProblems(failedAssertions(pdf, texts, titles, known), info);
  completeStructure(
    pdf,
    pages.flatMap(({ figures }) => figures),
    new Set(pages.flatMap(({ formulas }) => formulas)),
  );
  demoteDecoration(pdf, texts);
  completeListsAndLinks(pdf, texts);
  linkLanguages(pdf, known.languageFiles);
  numberIds(pdf);
  addBookmarks(pdf, pages, titles, known.handout);
  writeMetadata(pdf, info);
  const unmet = [...new Set(unmetConditions(pdf))];
  collectGarbage(pdf);
  const bytes = await pdf.save({ useObjectStreams: true });
  const blank = await blankFigures(bytes, pdf, titles, known);
  throwProblems(
    blank.map((slide) => `slide “${slide}”: its figure is blank.`),
    info,
  );
  return {
    bytes,
    pages: pdf.getPageCount(),
    remarks: [
      ...layoutWarnings(known),
      ...unmet.map((condition) => `PDF/UA-1 condition not met: ${condition}`),
    ],
  };
}

function throwProblems(problems: readonly string[], { lang }: DocumentInfo): void {
  if (problems.length > 0) throw new ExportError(problems.map((problem) => `${lang}, ${problem}`));
}

import { PDFDocument } from '@cantoo/pdf-lib';
import { ExportError } from '../export-options.ts';
import { blankFigures, type Expected, failedAssertions } from './assertions.ts';
import { addBookmarks } from './bookmarks.ts';
import { demoteDecoration } from './decoration.ts';
import type { DocumentInfo } from './document-info.ts';
import { collectGarbage } from './gc.ts';
import { linkEditions } from './links.ts';
import { completeListsAndLinks } from './lists-and-links.ts';
import { writeMetadata } from './metadata.ts';
import { findMissingGlyphs } from './missing-glyphs.ts';
import { textOnPage } from './page-text.ts';
import { completeStructure, titlesIn } from './structure.ts';
import { numberIds } from './structure-ids.ts';
import { unmetConditions } from './ua.ts';

/** What is known of a PDF besides what the browser printed. */
export interface KnownDocument extends Expected {
  readonly info: DocumentInfo;
  /** Names of the other editions' files by the addresses of their pages. */
  readonly editions: ReadonlyMap<string, string>;
}

/** A PDF that may be delivered. */
export interface Completed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What it could be better in, as sentences. */
  readonly remarks: readonly string[];
}

/**
 * Looks over what the browser has printed, and adds what Chromium leaves out.
 * @throws ExportError with all that is wrong with it
 */
export async function complete(printed: Uint8Array, known: KnownDocument): Promise<Completed> {
  // Not pdf-lib's copy of pages, which loses the tags: the file itself is completed.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const { pages, info } = known;
  const texts = new Map(pdf.getPages().map((page) => [page.ref, textOnPage(pdf, page)]));
  const titles = titlesIn(pdf);
  refuse(failedAssertions(pdf, texts, titles, known), info);
  completeStructure(
    pdf,
    pages.flatMap(({ figures }) => figures),
  );
  demoteDecoration(pdf, texts);
  completeListsAndLinks(pdf, texts);
  linkEditions(pdf, known.editions);
  numberIds(pdf);
  addBookmarks(pdf, pages, titles);
  writeMetadata(pdf, info);
  const unmet = [...new Set(unmetConditions(pdf))];
  collectGarbage(pdf);
  const bytes = await pdf.save({ useObjectStreams: true });
  const blank = await blankFigures(bytes, pdf, titles, known);
  refuse(
    blank.map((slide) => `slide “${slide}”: its figure shows nothing.`),
    info,
  );
  return {
    bytes,
    pages: pdf.getPageCount(),
    remarks: [
      ...findMissingGlyphs(pdf, texts, titles, known),
      ...unmet.map((condition) => `PDF/UA-1 condition not met: ${condition}`),
    ],
  };
}

function refuse(problems: readonly string[], { lang }: DocumentInfo): void {
  if (problems.length > 0) throw new ExportError(problems.map((problem) => `${lang}, ${problem}`));
}

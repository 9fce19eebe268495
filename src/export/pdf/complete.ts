import { PDFDocument } from '@cantoo/pdf-lib';
import { ExportError } from '../options.ts';
import type { About } from './about.ts';
import { addBookmarks } from './bookmarks.ts';
import { numberIds } from './ids.ts';
import { describe } from './metadata.ts';
import type { PaperPage } from './paper.ts';
import { type Expected, faultsOf } from './proof.ts';
import { dropUnreachable } from './reachable.ts';
import { completeStructure } from './structure.ts';

/** What is known of a PDF besides what the browser printed. */
export interface Known extends Expected {
  readonly pages: readonly PaperPage[];
  readonly about: About;
  /** Names of the slides with words that the edge of the page cuts off. */
  readonly cut: readonly string[];
}

/** A PDF that may be delivered. */
export interface Completed {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Looks over what the browser has printed, and adds what Chromium leaves out.
 * @throws ExportError with all that is wrong with it
 */
export async function complete(printed: Uint8Array, known: Known): Promise<Completed> {
  // Not pdf-lib's copy of pages, which loses the tags: the file itself is completed.
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const { pages, about, cut } = known;
  const problems = [
    ...cut.map((slide) => `slide “${slide}”: words on it are cut off at the edge of the page.`),
    ...faultsOf(document, pages, known),
  ];
  if (problems.length > 0) {
    throw new ExportError(problems.map((problem) => `${about.lang}, ${problem}`));
  }
  completeStructure(
    document,
    pages.flatMap(({ figures }) => figures),
  );
  numberIds(document);
  addBookmarks(document, pages);
  describe(document, about);
  dropUnreachable(document);
  return {
    bytes: await document.save({ useObjectStreams: true }),
    pages: document.getPageCount(),
  };
}

import { PDFDocument } from '@cantoo/pdf-lib';
import { ExportError } from '../options.ts';
import type { About } from './about.ts';
import { completeListsAndLinks } from './accessible.ts';
import { addBookmarks } from './bookmarks.ts';
import { demoteDecoration } from './decoration.ts';
import { numberIds } from './ids.ts';
import { lackingCharacters } from './lacking.ts';
import { linkEditions } from './links.ts';
import { describe } from './metadata.ts';
import { blankFigures, type Expected, faultsOf } from './proof.ts';
import { dropUnreachable } from './reachable.ts';
import { completeStructure, titlesIn } from './structure.ts';
import { textOnPage } from './text.ts';
import { unmetConditions } from './ua.ts';

/** What is known of a PDF besides what the browser printed. */
export interface Known extends Expected {
  readonly about: About;
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
export async function complete(printed: Uint8Array, known: Known): Promise<Completed> {
  // Not pdf-lib's copy of pages, which loses the tags: the file itself is completed.
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const { pages, about } = known;
  const texts = new Map(pdf.getPages().map((page) => [page.ref, textOnPage(pdf, page)]));
  const titles = titlesIn(pdf);
  refuse(faultsOf(pdf, texts, titles, known), about);
  completeStructure(
    pdf,
    pages.flatMap(({ figures }) => figures),
  );
  demoteDecoration(pdf, texts);
  completeListsAndLinks(pdf, texts);
  linkEditions(pdf, known.editions);
  numberIds(pdf);
  addBookmarks(pdf, pages, titles);
  // Metadata are among the conditions, and say whether all are met.
  describe(pdf, about, true);
  const unmet = [...new Set(unmetConditions(pdf))];
  if (unmet.length > 0) describe(pdf, about, false);
  dropUnreachable(pdf);
  const bytes = await pdf.save({ useObjectStreams: true });
  const blank = await blankFigures(bytes, pdf, titles, known);
  refuse(
    blank.map((slide) => `slide “${slide}”: its figure shows nothing.`),
    about,
  );
  return {
    bytes,
    pages: pdf.getPageCount(),
    remarks: [
      ...lackingCharacters(pdf, texts, titles, known),
      ...unmet.map((condition) => `not PDF/UA-1: ${condition}`),
    ],
  };
}

function refuse(problems: readonly string[], { lang }: About): void {
  if (problems.length > 0) throw new ExportError(problems.map((problem) => `${lang}, ${problem}`));
}

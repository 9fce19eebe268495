import { writeFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Target } from '../job.ts';
import { ExportError } from '../options.ts';
import { addBookmarks } from './bookmarks.ts';
import { numberIds } from './ids.ts';
import { aboutOf, describe } from './metadata.ts';
import { cutOff, layOutPaper } from './paper.ts';
import { faultsOf } from './proof.ts';
import { dropUnreachable } from './reachable.ts';
import { completeStructure } from './structure.ts';

/**
 * The PDF of an edition: what the browser prints of the deck's own address, with what Chromium
 * leaves out added, and looked over before it is delivered.
 */
export const pdf: Target = {
  makes: 'a PDF of each language: a page a slide, tagged, with bookmarks',
  async make(job) {
    const { edition, delivery, tell, options } = job;
    const pages = await layOutPaper(edition.page, job.slides, options);
    const about = await aboutOf(edition.page);
    const cut = await cutOff(edition.page);
    const pictures = await edition.page.locator('.slide:not(.left-out) img').count();
    tell(
      `${edition.lang}: printing ${pages.length} ${options.notes ? 'slides with notes' : 'pages'}`,
    );
    const printed = await edition.page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
    });
    // Not pdf-lib's copy of pages, which loses the tags: the file itself is completed.
    const document = await PDFDocument.load(printed, { updateMetadata: false });
    const problems = [
      ...cut.map((slide) => `slide “${slide}”: words on it are cut off at the edge of the page.`),
      ...faultsOf(document, pages, { handout: options.notes, pictures }),
    ];
    if (problems.length > 0) {
      throw new ExportError([
        ...problems.map((problem) => `${edition.lang}, ${problem}`),
        'Nothing was exported.',
      ]);
    }
    completeStructure(
      document,
      pages.flatMap(({ figures }) => figures),
    );
    numberIds(document);
    addBookmarks(document, pages);
    describe(document, about);
    dropUnreachable(document);
    const bytes = await document.save({ useObjectStreams: true });
    const path = `${about.name}-${edition.lang}${options.notes ? '-notes' : ''}.pdf`;
    await writeFile(await delivery.place(path), bytes);
    tell(`${path}: ${document.getPageCount()} pages, ${Math.round(bytes.length / 1000)} KB`);
    return [path];
  },
};

import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PrintedPage } from './print-setup.ts';
import type { PrintedTitle } from './structure.ts';

interface Bookmark {
  readonly title: string;
  /** Index of its destination page. */
  readonly page: number;
  readonly children: Bookmark[];
}

/** Adds bookmarks, slides nested in their acts, and page labels with the numbers of the slides. */
export function addBookmarks(
  pdf: PDFDocument,
  pages: readonly PrintedPage[],
  titles: readonly PrintedTitle[],
): void {
  const root = pdf.context.nextRef();
  const order = pdf.getPages().map(({ ref }) => ref);
  const starts = titles.map(({ page }) => order.indexOf(page));
  const bookmarks = nestBookmarks(pages, starts);
  const { first, last, count } = writeBookmarks(pdf, bookmarks, root);
  pdf.context.assign(
    root,
    pdf.context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }),
  );
  pdf.catalog.set(PDFName.of('Outlines'), root);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  pdf.catalog.set(
    PDFName.of('PageLabels'),
    pdf.context.obj({
      Nums: order.flatMap((_, index) => {
        // The first slide that starts on the page, else the slide continued from the page before.
        const first = starts.indexOf(index);
        const page = pages[first >= 0 ? first : starts.findLastIndex((start) => start <= index)];
        const label = page ? labelOf(page) : String(index + 1);
        return [index, pdf.context.obj({ P: PDFHexString.fromText(label) })];
      }),
    }),
  );
}

function labelOf({ number, step }: PrintedPage): string {
  return step === 0 ? String(number) : `${number}/${step}`;
}

/** @param starts for each entry of `pages`, index of the PDF page on which it starts */
function nestBookmarks(pages: readonly PrintedPage[], starts: readonly number[]): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let act: { name: string; bookmark: Bookmark } | undefined;
  pages.forEach((page, index) => {
    if (page.step > 0) return;
    const start = starts[index] ?? 0;
    const bookmark = { title: page.title, page: start, children: [] };
    if (page.act === undefined) act = undefined;
    else if (act?.name !== page.act) {
      act = { name: page.act, bookmark: { title: page.act, page: start, children: [] } };
      bookmarks.push(act.bookmark);
    }
    (act?.bookmark.children ?? bookmarks).push(bookmark);
  });
  return bookmarks;
}

/**
 * Writes outline items (ISO 32000-1, 12.3.3).
 * @returns the first and last item, and the number of items with all descendants
 */
function writeBookmarks(
  pdf: PDFDocument,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
): { first: PDFRef | undefined; last: PDFRef | undefined; count: number } {
  const refs = bookmarks.map(() => pdf.context.nextRef());
  let count = bookmarks.length;
  bookmarks.forEach(({ title, page, children }, index) => {
    const ref = refs[index];
    if (!ref) return;
    const descendants = writeBookmarks(pdf, children, ref);
    count += descendants.count;
    const { height } = pdf.getPage(page).getSize();
    pdf.context.assign(
      ref,
      pdf.context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        Dest: [pdf.getPage(page).ref, 'XYZ', 0, height, 0],
        First: descendants.first,
        Last: descendants.last,
        Count: children.length > 0 ? descendants.count : undefined,
      }),
    );
  });
  return { first: refs[0], last: refs.at(-1), count };
}

import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Handout } from '../../dom/view.ts';
import { placementsOf } from './handout/placement.ts';
import type { PrintedPage } from './print-setup.ts';
import type { PrintedTitle } from './structure.ts';

/** The destination of a bookmark. */
interface Destination {
  /** Index of the page. */
  readonly page: number;
  /** Position on the page from its top, in fractions of its height. */
  readonly top: number;
}

interface Bookmark extends Destination {
  readonly title: string;
  readonly children: Bookmark[];
}

/**
 * Adds bookmarks, slides nested in their acts, and page labels with the numbers of the slides.
 * @param handout layout of a handout; undefined for a page per slide
 */
export function addBookmarks(
  pdf: PDFDocument,
  pages: readonly PrintedPage[],
  titles: readonly PrintedTitle[],
  handout: Handout | undefined,
): void {
  const root = pdf.context.nextRef();
  const order = pdf.getPages().map(({ ref }) => ref);
  const starts = titles.map(({ page }) => order.indexOf(page));
  const boxes = handout ? placementsOf(pdf, titles, handout).map(({ box }) => box) : [];
  const destinations = starts.map((page, index): Destination => {
    const isFirst = starts.indexOf(page) === index;
    return { page, top: isFirst ? 0 : (boxes[index]?.top ?? 0) };
  });
  const bookmarks = nestBookmarks(pages, destinations);
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
        // Of all slides that start on the page, else of the one continued from the page before.
        const starting = pages.filter((_, slide) => starts[slide] === index);
        const continued = pages[starts.findLastIndex((start) => start <= index)];
        const labelled = starting.length > 0 ? starting : continued ? [continued] : [];
        const label = labelled.map(labelOf).join(', ');
        return [index, pdf.context.obj({ P: PDFHexString.fromText(label) })];
      }),
    }),
  );
}

function labelOf({ number, step }: PrintedPage): string {
  return step === 0 ? String(number) : `${number}/${step}`;
}

/** @param destinations for each entry of `pages`, where it starts */
function nestBookmarks(
  pages: readonly PrintedPage[],
  destinations: readonly Destination[],
): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let act: { name: string; bookmark: Bookmark } | undefined;
  pages.forEach((page, index) => {
    if (page.step > 0) return;
    const start = destinations[index] ?? { page: 0, top: 0 };
    const bookmark = { title: page.title, ...start, children: [] };
    if (page.act === undefined) act = undefined;
    else if (act?.name !== page.act) {
      act = { name: page.act, bookmark: { title: page.act, ...start, children: [] } };
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
  bookmarks.forEach(({ title, page, top, children }, index) => {
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
        Dest: [pdf.getPage(page).ref, 'XYZ', 0, height * (1 - top), 0],
        First: descendants.first,
        Last: descendants.last,
        Count: children.length > 0 ? descendants.count : undefined,
      }),
    );
  });
  return { first: refs[0], last: refs.at(-1), count };
}

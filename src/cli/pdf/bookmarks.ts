import { type PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PrintedPage } from './print-setup.ts';
import type { PrintedTitle } from './structure.ts';

interface Bookmark {
  readonly title: string;
  /** Index of the page it leads to. */
  readonly page: number;
  readonly within: Bookmark[];
}

/** Gives a PDF its bookmarks, acts with their slides in them, and the numbers of the slides as page labels. */
export function addBookmarks(
  pdf: PDFDocument,
  pages: readonly PrintedPage[],
  titles: readonly PrintedTitle[],
): void {
  const root = pdf.context.nextRef();
  const order = pdf.getPages().map(({ ref }) => ref);
  const starts = titles.map(({ page }) => order.indexOf(page));
  const marks = bookmarks(pages, starts);
  const { first, last, count } = write(pdf, marks, root);
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
        // A page is called by what begins on it first; without a title, it goes on with the slide before it.
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

/** @param starts the index of the page on which each begins */
function bookmarks(pages: readonly PrintedPage[], starts: readonly number[]): Bookmark[] {
  const marks: Bookmark[] = [];
  let act: { name: string; mark: Bookmark } | undefined;
  pages.forEach((page, which) => {
    if (page.step > 0) return;
    const index = starts[which] ?? 0;
    const mark = { title: page.title, page: index, within: [] };
    if (page.act === undefined) act = undefined;
    else if (act?.name !== page.act) {
      act = { name: page.act, mark: { title: page.act, page: index, within: [] } };
      marks.push(act.mark);
    }
    (act?.mark.within ?? marks).push(mark);
  });
  return marks;
}

/** Writes bookmarks under one (ISO 32000-1, 12.3.3). @returns the ends of the list, and how many there are with all within */
function write(
  pdf: PDFDocument,
  marks: readonly Bookmark[],
  parent: PDFRef,
): { first: PDFRef | undefined; last: PDFRef | undefined; count: number } {
  const refs = marks.map(() => pdf.context.nextRef());
  let count = marks.length;
  marks.forEach(({ title, page, within }, index) => {
    const ref = refs[index];
    if (!ref) return;
    const inner = write(pdf, within, ref);
    count += inner.count;
    const { height } = pdf.getPage(page).getSize();
    pdf.context.assign(
      ref,
      pdf.context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        Dest: [pdf.getPage(page).ref, 'XYZ', 0, height, 0],
        First: inner.first,
        Last: inner.last,
        Count: within.length > 0 ? inner.count : undefined,
      }),
    );
  });
  return { first: refs[0], last: refs.at(-1), count };
}

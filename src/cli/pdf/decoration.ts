import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
} from '@cantoo/pdf-lib';
import { markArtifacts } from './artifacts.ts';
import { contentOf, setContent } from './content-stream.ts';
import type { PageText } from './page-text.ts';
import { kidsOf, type StructureElement, setKids, structureOf, structureRoot } from './structure.ts';

/**
 * Takes decoration out of the structure, where Chromium puts grounds and lines as if they were
 * something to read, and marks all decoration as such.
 * @param texts of all pages
 */
export function demoteDecoration(pdf: PDFDocument, texts: ReadonlyMap<PDFRef, PageText>): void {
  const demoted = new Map<PDFRef, Set<number>>();
  const elements = structureOf(pdf);
  for (const element of elements) {
    if (isDrawn(element)) continue;
    const kept = kidsOf(element.dict).filter((kid) => {
      const place = placeOf(kid, element.dict);
      if (!place || texts.get(place.page)?.marked.get(place.number)) return true;
      demoted.set(place.page, (demoted.get(place.page) ?? new Set()).add(place.number));
      return false;
    });
    setKids(element.dict, kept);
  }
  // What held nothing but decoration holds nothing now.
  for (const { dict, ref, type, parent } of elements.toReversed()) {
    if (type !== 'NonStruct' || !parent || !ref || kidsOf(dict).length > 0) continue;
    setKids(
      parent.dict,
      kidsOf(parent.dict).filter((kid) => kid !== ref),
    );
  }
  const parents = parentTree(pdf);
  for (const page of pdf.getPages()) {
    const numbers = demoted.get(page.ref) ?? new Set();
    const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    for (const number of numbers) parents.get(key ?? -1)?.set(number, PDFNull);
    setContent(pdf, page, markArtifacts(contentOf(pdf, page), numbers));
  }
}

/** Whether an element, or one around it, is a drawing, which has lines instead of words. */
function isDrawn(element: StructureElement | undefined): boolean {
  return element !== undefined && (element.type === 'Figure' || isDrawn(element.parent));
}

/** Where marked content is, if a kid of an element is such. */
function placeOf(kid: unknown, element: PDFDict): { page: PDFRef; number: number } | undefined {
  const number = kid instanceof PDFDict ? kid.get(PDFName.of('MCID')) : kid;
  const page =
    (kid instanceof PDFDict ? kid : element).get(PDFName.of('Pg')) ?? element.get(PDFName.of('Pg'));
  if (!(number instanceof PDFNumber) || !(page instanceof PDFRef)) return undefined;
  return { page, number: number.asNumber() };
}

/** Which elements the marked content of each page belongs to, by the page's key (ISO 32000-1, 14.7.4.4). */
function parentTree(pdf: PDFDocument): Map<number, PDFArray> {
  const found = new Map<number, PDFArray>();
  const walk = (node: PDFDict | undefined) => {
    const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray);
    for (let index = 0; index + 1 < (numbers?.size() ?? 0); index += 2) {
      const key = numbers?.lookup(index, PDFNumber).asNumber() ?? -1;
      const value = numbers?.lookup(index + 1);
      if (value instanceof PDFArray) found.set(key, value);
    }
    const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let index = 0; index < (kids?.size() ?? 0); index++) walk(kids?.lookup(index, PDFDict));
  };
  walk(structureRoot(pdf)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  return found;
}

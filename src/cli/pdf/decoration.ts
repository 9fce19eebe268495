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
 * Removes decoration from the structure tree, where Chromium tags backgrounds and lines as content, and marks it as
 * artifacts.
 * @param texts of all pages
 */
export function demoteDecoration(pdf: PDFDocument, texts: ReadonlyMap<PDFRef, PageText>): void {
  const removed = new Map<PDFRef, Set<number>>();
  const elements = structureOf(pdf);
  for (const element of elements) {
    if (isInFigure(element)) continue;
    const kept = kidsOf(element.dict).filter((kid) => {
      const content = markedContentOf(kid, element.dict);
      if (!content || texts.get(content.page)?.marked.get(content.mcid)) return true;
      removed.set(content.page, (removed.get(content.page) ?? new Set()).add(content.mcid));
      return false;
    });
    setKids(element.dict, kept);
  }
  // Children first, so that parents that become empty are removed as well.
  for (const { dict, ref, type, parent } of elements.toReversed()) {
    if (type !== 'NonStruct' || !parent || !ref || kidsOf(dict).length > 0) continue;
    setKids(
      parent.dict,
      kidsOf(parent.dict).filter((kid) => kid !== ref),
    );
  }
  const parents = parentTree(pdf);
  for (const page of pdf.getPages()) {
    const mcids = removed.get(page.ref) ?? new Set();
    const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber();
    for (const mcid of mcids) parents.get(key ?? -1)?.set(mcid, PDFNull);
    setContent(pdf, page, markArtifacts(contentOf(pdf, page), mcids));
  }
}

/** Whether an element is a figure or in one: its content without text is not decoration. */
function isInFigure(element: StructureElement | undefined): boolean {
  return element !== undefined && (element.type === 'Figure' || isInFigure(element.parent));
}

/** The page and id of a kid that is marked content; undefined for other kids. */
function markedContentOf(
  kid: unknown,
  element: PDFDict,
): { page: PDFRef; mcid: number } | undefined {
  const mcid = kid instanceof PDFDict ? kid.get(PDFName.of('MCID')) : kid;
  const page =
    (kid instanceof PDFDict ? kid : element).get(PDFName.of('Pg')) ?? element.get(PDFName.of('Pg'));
  if (!(mcid instanceof PDFNumber) || !(page instanceof PDFRef)) return undefined;
  return { page, mcid: mcid.asNumber() };
}

/** The parent tree: elements of each page's marked content, by the page's `StructParents` (ISO 32000-1, 14.7.4.4). */
function parentTree(pdf: PDFDocument): Map<number, PDFArray> {
  const arrays = new Map<number, PDFArray>();
  const walk = (node: PDFDict | undefined) => {
    const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray);
    for (let index = 0; index + 1 < (numbers?.size() ?? 0); index += 2) {
      const key = numbers?.lookup(index, PDFNumber).asNumber() ?? -1;
      const value = numbers?.lookup(index + 1);
      if (value instanceof PDFArray) arrays.set(key, value);
    }
    const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray);
    for (let index = 0; index < (kids?.size() ?? 0); index++) walk(kids?.lookup(index, PDFDict));
  };
  walk(structureRoot(pdf)?.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  return arrays;
}

import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type PageText, textIn } from './page-text.ts';
import { kidsOf, type StructureElement, setKids, structureOf } from './structure.ts';

/**
 * Adds what PDF/UA-1 requires and Chromium omits: list item bodies (ISO 32000-1, 14.8.4.3.3) and descriptions of links
 * (ISO 14289-1, 7.18.5).
 * @param texts of all pages
 */
export function completeListsAndLinks(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
): void {
  for (const element of structureOf(pdf)) {
    if (element.type === 'LI') addListBody(pdf, element);
    if (element.type === 'Link') addLinkContents(pdf, element, texts);
  }
}

/** Moves the content of a list item, except its label, into an `LBody`. */
function addListBody(pdf: PDFDocument, { dict, ref }: StructureElement): void {
  const isLabel = (kid: unknown) => typeOf(pdf, kid) === 'Lbl';
  const labels = kidsOf(dict).filter(isLabel);
  const others = kidsOf(dict).filter((kid) => !isLabel(kid));
  if (others.length === 0 || others.some((kid) => typeOf(pdf, kid) === 'LBody')) return;
  const body = pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: ref });
  const bodyRef = pdf.context.register(body);
  for (const kid of others) {
    const child = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (child instanceof PDFDict) child.set(PDFName.of('P'), bodyRef);
  }
  setKids(body, others);
  setKids(dict, [...labels, bodyRef]);
}

function addLinkContents(
  pdf: PDFDocument,
  { dict }: StructureElement,
  texts: ReadonlyMap<PDFRef, PageText>,
): void {
  for (const kid of kidsOf(dict)) {
    const object = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (!(object instanceof PDFDict)) continue;
    const annotation = object.lookupMaybe(PDFName.of('Obj'), PDFDict);
    annotation?.set(PDFName.of('Contents'), PDFHexString.fromText(textIn(pdf, dict, texts)));
  }
}

function typeOf(pdf: PDFDocument, kid: unknown): string | undefined {
  const value = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
  const type = value instanceof PDFDict ? value.get(PDFName.of('S')) : undefined;
  return type instanceof PDFName ? type.decodeText() : undefined;
}

import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type PageText, textIn } from './page-text.ts';
import { kidsOf, type StructureElement, setKids, structureOf } from './structure.ts';

/**
 * Adds what PDF/UA-1 asks of lists and links beyond what Chromium writes: the body of each item
 * (ISO 32000-1, 14.8.4.3.3) and the words of each link (ISO 14289-1, 7.18.5).
 * @param texts of all pages
 */
export function completeListsAndLinks(
  pdf: PDFDocument,
  texts: ReadonlyMap<PDFRef, PageText>,
): void {
  for (const element of structureOf(pdf)) {
    if (element.type === 'LI') giveBody(pdf, element);
    if (element.type === 'Link') giveWords(pdf, element, texts);
  }
}

/** What stands in an item beside its label becomes its body. */
function giveBody(pdf: PDFDocument, { dict, ref }: StructureElement): void {
  const isLabel = (kid: unknown) => typeOf(pdf, kid) === 'Lbl';
  const [labels, others] = [
    kidsOf(dict).filter(isLabel),
    kidsOf(dict).filter((kid) => !isLabel(kid)),
  ];
  if (others.length === 0 || others.some((kid) => typeOf(pdf, kid) === 'LBody')) return;
  const body = pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: ref });
  const bodyRef = pdf.context.register(body);
  for (const kid of others) {
    const inner = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (inner instanceof PDFDict) inner.set(PDFName.of('P'), bodyRef);
  }
  setKids(body, others);
  setKids(dict, [...labels, bodyRef]);
}

function giveWords(
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

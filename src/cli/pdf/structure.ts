import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** An element of a PDF's structure tree (ISO 32000-1, 14.7). */
export interface StructureElement {
  readonly dict: PDFDict;
  readonly ref: PDFRef | undefined;
  readonly type: string;
  readonly parent: StructureElement | undefined;
}

/** All structure elements, in reading order. */
export function structureOf(pdf: PDFDocument): StructureElement[] {
  const elements: StructureElement[] = [];
  const walk = (node: unknown, parent: StructureElement | undefined): void => {
    const value = node instanceof PDFRef ? pdf.context.lookup(node) : node;
    if (value instanceof PDFArray) {
      for (const child of value.asArray()) walk(child, parent);
    } else if (value instanceof PDFDict) {
      const type = value.get(PDFName.of('S'));
      const element =
        type instanceof PDFName
          ? {
              dict: value,
              ref: node instanceof PDFRef ? node : undefined,
              type: type.decodeText(),
              parent,
            }
          : parent;
      if (element && element !== parent) elements.push(element);
      const children = value.get(PDFName.of('K'));
      if (children) walk(children, element);
    }
  };
  walk(structureRoot(pdf)?.get(PDFName.of('K')), undefined);
  return elements;
}

/**
 * Completes Chromium's tags: text alternatives of figures, formulas, slides as sections, PDF 2.0 types mapped to those
 * of PDF 1.7.
 * @param figures text alternatives of all figures, in reading order
 * @param formulas text alternatives of all formulas, which Chromium tags as figures
 */
export function completeStructure(
  pdf: PDFDocument,
  figures: readonly string[],
  formulas: ReadonlySet<string>,
): void {
  const elements = structureOf(pdf);
  for (const { type, dict } of elements) {
    const alternative = type === 'Figure' ? dict.lookup(PDFName.of('Alt')) : undefined;
    const isText = alternative instanceof PDFString || alternative instanceof PDFHexString;
    if (isText && formulas.has(alternative.decodeText())) {
      dict.set(PDFName.of('S'), PDFName.of('Formula'));
    }
  }
  captioned(elements).forEach(({ dict }, index) => {
    dict.set(PDFName.of('Alt'), PDFHexString.fromText(figures[index] ?? ''));
  });
  // A figure needs an alternative (ISO 14289-1, 7.3), which the picture has.
  for (const { dict } of framedPictures(elements)) dict.set(PDFName.of('S'), PDFName.of('Div'));
  // Headings start at level 1 (ISO 14289-1, 7.4.2), which only the first slide has: without it, all are raised.
  const raise = elements.some(({ type }) => type === 'H1') ? 0 : 1;
  for (const { type, dict, parent } of elements) {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level > raise) dict.set(PDFName.of('S'), PDFName.of(`H${level - raise}`));
    if (/^H[12]$/.test(type) && parent?.type === 'NonStruct') {
      parent.dict.set(PDFName.of('S'), PDFName.of('Sect'));
    }
  }
  structureRoot(pdf)?.set(
    PDFName.of('RoleMap'),
    pdf.context.obj({ Strong: PDFName.of('Span'), Em: PDFName.of('Span') }),
  );
}

/** Children of a structure element: elements, marked content, object references. */
export function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const kid = element.get(PDFName.of('K'));
  return kid === undefined ? [] : [kid];
}

/** Replaces the children of a structure element. */
export function setKids(element: PDFDict, kids: readonly PDFObject[]): void {
  if (kids.length > 0) element.set(PDFName.of('K'), element.context.obj([...kids]));
  else element.delete(PDFName.of('K'));
}

/** The figures of the deck: with a caption, and without a picture, whose alternative is printed by Chromium. */
export function captioned(elements: readonly StructureElement[]): StructureElement[] {
  const parents = parentsOf(elements, 'Caption');
  const framed = parentsOf(elements, 'Figure');
  return elements.filter(
    (element) => element.type === 'Figure' && parents.has(element) && !framed.has(element),
  );
}

/** Pictures with their captions: figures around a figure. */
function framedPictures(elements: readonly StructureElement[]): StructureElement[] {
  const framed = parentsOf(elements, 'Figure');
  return elements.filter((element) => element.type === 'Figure' && framed.has(element));
}

function parentsOf(elements: readonly StructureElement[], type: string) {
  return new Set(elements.filter((one) => one.type === type).map(({ parent }) => parent));
}

/** The title of a slide in a PDF. */
export interface PrintedTitle {
  readonly dict: PDFDict;
  /** The page that it is on. */
  readonly page: PDFRef;
}

/** The titles of the slides according to the tags, in reading order. */
export function titlesIn(pdf: PDFDocument): PrintedTitle[] {
  const titles = new Map<PDFDict, PrintedTitle>();
  const titleAround = (of: StructureElement | undefined): StructureElement | undefined =>
    of === undefined || /^H[12]$/.test(of.type) ? of : titleAround(of.parent);
  for (const element of structureOf(pdf)) {
    const dict = titleAround(element)?.dict;
    const page = element.dict.get(PDFName.of('Pg'));
    if (dict && page instanceof PDFRef && !titles.has(dict)) titles.set(dict, { dict, page });
  }
  return [...titles.values()];
}

/** The root of the structure tree; undefined for an untagged PDF. */
export function structureRoot(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
}

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
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
  const found: StructureElement[] = [];
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
      if (element && element !== parent) found.push(element);
      const children = value.get(PDFName.of('K'));
      if (children) walk(children, element);
    }
  };
  walk(treeOf(pdf)?.get(PDFName.of('K')), undefined);
  return found;
}

/**
 * Adds what Chromium's tags lack: figures get their text alternative, slides become sections, and
 * types of PDF 2.0 that it writes are mapped to those of PDF 1.7, which all readers know.
 * @param figures the texts of all figures, in reading order
 */
export function completeStructure(pdf: PDFDocument, figures: readonly string[]): void {
  const elements = structureOf(pdf);
  elements
    .filter(({ type }) => type === 'Figure')
    .forEach(({ dict }, index) => {
      dict.set(PDFName.of('Alt'), PDFHexString.fromText(figures[index] ?? ''));
    });
  for (const { type, parent } of elements) {
    if (/^H[12]$/.test(type) && parent?.type === 'NonStruct') {
      parent.dict.set(PDFName.of('S'), PDFName.of('Sect'));
    }
  }
  treeOf(pdf)?.set(
    PDFName.of('RoleMap'),
    pdf.context.obj({ Strong: PDFName.of('Span'), Em: PDFName.of('Span') }),
  );
}

/** The page of each title of a slide, in reading order, as the tags tell. */
export function pagesOfTitles(pdf: PDFDocument): PDFRef[] {
  const pages = new Map<PDFDict, PDFRef>();
  const titleAround = (of: StructureElement | undefined): StructureElement | undefined =>
    of === undefined || /^H[12]$/.test(of.type) ? of : titleAround(of.parent);
  for (const element of structureOf(pdf)) {
    const title = titleAround(element);
    const page = element.dict.get(PDFName.of('Pg'));
    if (title && page instanceof PDFRef && !pages.has(title.dict)) pages.set(title.dict, page);
  }
  return [...pages.values()];
}

/**
 * Numbers the ids of the structure in reading order. Chromium numbers them as it happens to come to
 * them, so that no two prints of a document were the same.
 */
export function numberIds(pdf: PDFDocument): void {
  const known = new Map<string, string>();
  const elements = structureOf(pdf).filter(({ dict, ref }) => ref && dict.has(PDFName.of('ID')));
  const names = elements.flatMap(({ dict, ref }, index) => {
    const id = PDFString.of(`n${String(index).padStart(6, '0')}`);
    known.set(String(dict.get(PDFName.of('ID'))), id.asString());
    dict.set(PDFName.of('ID'), id);
    return [id, ref];
  });
  for (const { dict } of structureOf(pdf)) renameHeaders(pdf, dict.get(PDFName.of('A')), known);
  if (names.length > 0) {
    treeOf(pdf)?.set(PDFName.of('IDTree'), pdf.context.obj({ Names: names }));
  }
}

/** The cells of a table name their headers by id, in their attributes. */
function renameHeaders(
  pdf: PDFDocument,
  attributes: unknown,
  known: ReadonlyMap<string, string>,
): void {
  const value = attributes instanceof PDFRef ? pdf.context.lookup(attributes) : attributes;
  if (value instanceof PDFArray) {
    for (const part of value.asArray()) renameHeaders(pdf, part, known);
  } else if (value instanceof PDFDict) {
    const headers = value.lookupMaybe(PDFName.of('Headers'), PDFArray);
    headers?.asArray().forEach((header, index) => {
      const name = known.get(String(header));
      if (name !== undefined) headers.set(index, PDFString.of(name));
    });
  }
}

function treeOf(pdf: PDFDocument): PDFDict | undefined {
  return pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
}

import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { contentOf, operationsOf } from './content-stream.ts';
import { kidsOf, type StructureElement, structureOf, structureRoot } from './structure.ts';

/** Shows glyph 0, .notdef; Chromium writes four digits per glyph. */
const SHOWS_NOTDEF = /^<(?:[0-9A-Fa-f]{4})*?0{4}/;

const PAINTS = /^(?:S|s|f|F|f\*|B|B\*|b|b\*|Do|sh|Tj|TJ)$/;

/** The standard structure types (ISO 32000-1, 14.8.4) that Chromium or `completeStructure` writes. */
const STANDARD_TYPES = new Set(
  'Document Part Sect Div BlockQuote Caption NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Code Link Figure Formula'.split(
    ' ',
  ),
);

/** Types allowed as direct children. */
const ALLOWED_CHILDREN: Readonly<Record<string, RegExp>> = {
  L: /^(?:L|LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  TR: /^(?:TH|TD)$/,
};

/**
 * Checks the conditions of PDF/UA-1 (ISO 14289-1) that do not need a person. Meeting them is not conformance.
 * @returns a sentence with its clause for each condition that is not met
 */
export function unmetConditions(pdf: PDFDocument): string[] {
  const elements = structureOf(pdf);
  return [
    ...checkDocument(pdf),
    ...checkTypes(pdf, elements),
    ...elements.flatMap(checkElement),
    ...checkHeadings(elements),
    ...pdf.getPages().flatMap((_, index) => checkPage(pdf, index)),
  ];
}

function checkDocument({ catalog }: PDFDocument): string[] {
  const isTrue = (dictionary: string, key: string) =>
    catalog.lookupMaybe(PDFName.of(dictionary), PDFDict)?.get(PDFName.of(key)) === PDFBool.True;
  return [
    isTrue('MarkInfo', 'Marked') ? '' : 'the document is not marked as tagged (7.1).',
    isTrue('ViewerPreferences', 'DisplayDocTitle') ? '' : 'viewers do not show the title (7.1).',
    catalog.has(PDFName.of('Metadata')) ? '' : 'the document has no metadata (7.1).',
    catalog.has(PDFName.of('Lang')) ? '' : 'the document has no language (7.2).',
  ].filter(Boolean);
}

function checkTypes(pdf: PDFDocument, elements: readonly StructureElement[]): string[] {
  const roles = structureRoot(pdf)?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const unknown = new Set(
    elements
      .map(({ type }) => type)
      .filter((type) => !STANDARD_TYPES.has(type) && !roles?.has(PDFName.of(type))),
  );
  return [...unknown].map((type) => `“${type}” is not a standard structure type (7.1).`);
}

function checkElement(element: StructureElement): string[] {
  const { type, dict } = element;
  const problems: string[] = [];
  const allowed = ALLOWED_CHILDREN[type];
  for (const kid of kidsOf(dict)) {
    const value = kid instanceof PDFRef ? dict.context.lookup(kid) : kid;
    const childType = value instanceof PDFDict ? value.get(PDFName.of('S')) : undefined;
    const name = childType instanceof PDFName ? childType.decodeText() : 'content';
    if (allowed && !allowed.test(name)) problems.push(`a ${type} element contains ${name} (7.2).`);
    if (type === 'Link' && value instanceof PDFDict) {
      const annotation = value.lookupMaybe(PDFName.of('Obj'), PDFDict);
      const complete = ['Contents', 'StructParent'].every((key) =>
        annotation?.has(PDFName.of(key)),
      );
      if (annotation && !complete)
        problems.push('a link has no description, or is not in the parent tree (7.18.5).');
    }
  }
  if (type === 'Figure' && !dict.has(PDFName.of('Alt'))) {
    problems.push('a figure has no alternative (7.3).');
  }
  if (type === 'Formula' && !dict.has(PDFName.of('Alt'))) {
    problems.push('a formula has no alternative (7.7).');
  }
  if (type === 'TH' && !/\/(?:Scope|Headers)\b/.test(attributesOf(dict))) {
    problems.push('a table header has no scope (7.5).');
  }
  return problems;
}

/** The attributes of an element, serialised. */
function attributesOf(dict: PDFDict): string {
  const value = dict.lookup(PDFName.of('A'));
  const items = value instanceof PDFArray ? value.asArray() : [value];
  return items
    .map((item) => String(item instanceof PDFRef ? dict.context.lookup(item) : item))
    .join(' ');
}

function checkHeadings(elements: readonly StructureElement[]): string[] {
  let previous = 0;
  return elements.flatMap(({ type }) => {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level === 0) return [];
    const skipped = level > previous + 1;
    previous = level;
    return skipped ? [`heading level ${level - 1} is skipped (7.4.2).`] : [];
  });
}

function checkPage(pdf: PDFDocument, index: number): string[] {
  const page = pdf.getPage(index);
  const location = `page ${index + 1}`;
  const marks: ('real' | 'artifact' | 'other')[] = [];
  let unmarked = 0;
  let mixed = 0;
  let withoutGlyph = 0;
  for (const { operator, operands } of operationsOf(contentOf(pdf, page))) {
    if (/^T[jJ]$/.test(operator) && operands.some((shown) => SHOWS_NOTDEF.test(shown))) {
      withoutGlyph++;
    }
    if (operator === 'BMC' || operator === 'BDC') {
      const kind = operands.includes('/MCID')
        ? 'real'
        : operands[0] === '/Artifact'
          ? 'artifact'
          : 'other';
      if (kind === 'real' && marks.includes('artifact')) mixed++;
      if (kind === 'artifact' && marks.includes('real')) mixed++;
      marks.push(kind);
    } else if (operator === 'EMC') marks.pop();
    else if (PAINTS.test(operator) && !marks.some((kind) => kind !== 'other')) unmarked++;
  }
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const incomplete = (fonts?.keys() ?? []).filter((name) => {
    const font = fonts?.lookup(name, PDFDict);
    return !font?.has(PDFName.of('ToUnicode')) || !isEmbedded(font);
  });
  return [
    unmarked > 0 ? `${location}: content is neither tagged nor an artifact (7.1).` : '',
    mixed > 0 ? `${location}: tagged content and artifacts are nested (7.1).` : '',
    withoutGlyph > 0 ? `${location}: a character has no glyph (7.21.8).` : '',
    incomplete.length > 0
      ? `${location}: a font is not embedded, or has no Unicode values (7.21).`
      : '',
    page.node.Annots() && page.node.get(PDFName.of('Tabs')) !== PDFName.of('S')
      ? `${location}: the tab order is not the structure order (7.18.3).`
      : '',
  ].filter(Boolean);
}

function isEmbedded(font: PDFDict): boolean {
  // Type 3 fonts contain their glyphs.
  if (font.get(PDFName.of('Subtype')) === PDFName.of('Type3')) return true;
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  const descriptor = (descendant ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}

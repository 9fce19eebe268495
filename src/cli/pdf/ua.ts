import { PDFArray, PDFBool, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { contentOf, operationsOf } from './content-stream.ts';
import { kidsOf, type StructureElement, structureOf, structureRoot } from './structure.ts';

/** Shows glyph 0, which every font has for the characters that it lacks; Chromium writes four digits a glyph. */
const SHOWS_NOTDEF = /^<(?:[0-9A-Fa-f]{4})*?0{4}/;

const PAINTS = /^(?:S|s|f|F|f\*|B|B\*|b|b\*|Do|sh|Tj|TJ)$/;

/** The standard types (ISO 32000-1, 14.8.4) that Chromium writes, or that are added. */
const STANDARD = new Set(
  'Document Part Sect Div BlockQuote Caption NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Code Link Figure'.split(
    ' ',
  ),
);

/** Which elements may stand directly in which. */
const HOLDS: Readonly<Record<string, RegExp>> = {
  L: /^(?:L|LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  TR: /^(?:TH|TD)$/,
};

/**
 * The conditions of PDF/UA-1 (ISO 14289-1) that a machine can check and that are not met, each as a
 * sentence with its clause. What only a person can judge, such as a good alternative, is not in it.
 */
export function unmetConditions(pdf: PDFDocument): string[] {
  const elements = structureOf(pdf);
  return [
    ...ofDocument(pdf),
    ...ofTypes(pdf, elements),
    ...elements.flatMap(ofElement),
    ...ofHeadings(elements),
    ...pdf.getPages().flatMap((_, index) => ofPage(pdf, index)),
  ];
}

function ofDocument({ catalog }: PDFDocument): string[] {
  const isTrue = (within: string, key: string) =>
    catalog.lookupMaybe(PDFName.of(within), PDFDict)?.get(PDFName.of(key)) === PDFBool.True;
  return [
    isTrue('MarkInfo', 'Marked') ? '' : 'it is not marked as tagged (7.1).',
    isTrue('ViewerPreferences', 'DisplayDocTitle') ? '' : 'its title would not be shown (7.1).',
    catalog.has(PDFName.of('Metadata')) ? '' : 'it has no metadata (7.1).',
    catalog.has(PDFName.of('Lang')) ? '' : 'its language is not told (7.2).',
  ].filter(Boolean);
}

function ofTypes(pdf: PDFDocument, elements: readonly StructureElement[]): string[] {
  const roles = structureRoot(pdf)?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const unknown = new Set(
    elements
      .map(({ type }) => type)
      .filter((type) => !STANDARD.has(type) && !roles?.has(PDFName.of(type))),
  );
  return [...unknown].map((type) => `its elements “${type}” are of no standard type (7.1).`);
}

function ofElement(element: StructureElement): string[] {
  const { type, dict } = element;
  const problems: string[] = [];
  const allowed = HOLDS[type];
  for (const kid of kidsOf(dict)) {
    const value = kid instanceof PDFRef ? dict.context.lookup(kid) : kid;
    const inner = value instanceof PDFDict ? value.get(PDFName.of('S')) : undefined;
    const name = inner instanceof PDFName ? inner.decodeText() : 'content of its own';
    if (allowed && !allowed.test(name)) problems.push(`a ${type} holds ${name} (7.2).`);
    if (type === 'Link' && value instanceof PDFDict) {
      const annotation = value.lookupMaybe(PDFName.of('Obj'), PDFDict);
      const complete = ['Contents', 'StructParent'].every((key) =>
        annotation?.has(PDFName.of(key)),
      );
      if (annotation && !complete) problems.push('a link has no words, or no place (7.18.5).');
    }
  }
  if (type === 'Figure' && !dict.has(PDFName.of('Alt'))) {
    problems.push('a figure has no alternative (7.3).');
  }
  if (type === 'TH' && !/\/(?:Scope|Headers)\b/.test(attributesOf(dict))) {
    problems.push('a header of a table does not say what it is the header of (7.5).');
  }
  return problems;
}

/** The attributes of an element, as they are written. */
function attributesOf(dict: PDFDict): string {
  const value = dict.lookup(PDFName.of('A'));
  const parts = value instanceof PDFArray ? value.asArray() : [value];
  return parts
    .map((part) => String(part instanceof PDFRef ? dict.context.lookup(part) : part))
    .join(' ');
}

function ofHeadings(elements: readonly StructureElement[]): string[] {
  let before = 0;
  return elements.flatMap(({ type }) => {
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level === 0) return [];
    const skipped = level > before + 1;
    before = level;
    return skipped
      ? [`a heading of level ${level} follows none of level ${level - 1} (7.4.2).`]
      : [];
  });
}

function ofPage(pdf: PDFDocument, index: number): string[] {
  const page = pdf.getPage(index);
  const where = `page ${index + 1}`;
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
    unmarked > 0 ? `${where}: something on it is neither tagged nor decoration (7.1).` : '',
    mixed > 0 ? `${where}: decoration and what is tagged are mixed (7.1).` : '',
    withoutGlyph > 0 ? `${where}: a character on it has no glyph (7.21.8).` : '',
    incomplete.length > 0 ? `${where}: a font is not in it, or says no letters (7.21).` : '',
    page.node.Annots() && page.node.get(PDFName.of('Tabs')) !== PDFName.of('S')
      ? `${where}: the Tab key follows no order (7.18.3).`
      : '',
  ].filter(Boolean);
}

function isEmbedded(font: PDFDict): boolean {
  // Type 3 fonts bring their drawings along.
  if (font.get(PDFName.of('Subtype')) === PDFName.of('Type3')) return true;
  const inner = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  const descriptor = (inner ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Whether a font in a PDF belongs to one of these families. @param typefaces family names */
export function isOneOf(typefaces: readonly string[], font: PDFDict): boolean {
  const normalise = (name: string) => name.toLowerCase().replace(/variable|[^a-z0-9]/g, '');
  const name = normalise(nameOf(font) ?? '');
  return typefaces.some((family) => name.startsWith(normalise(family)));
}

/** PostScript name of a font, without the prefix of subsets, `ABCDEF+` (ISO 32000-1, 9.6.4). */
function nameOf(font: PDFDict): string | undefined {
  const name = font.get(PDFName.of('BaseFont')) ?? descriptorOf(font)?.get(PDFName.of('FontName'));
  return name instanceof PDFName ? name.decodeText().replace(/^[A-Z]{6}\+/, '') : undefined;
}

function descriptorOf(font: PDFDict): PDFDict | undefined {
  // A composite font has the descriptor in its only descendant (ISO 32000-1, 9.7).
  const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  return (descendant ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
}

/** All fonts of a PDF; composite fonts without their descendants. */
export function fontsIn(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isFont = object instanceof PDFDict && object.get(PDFName.of('Type')) === FONT;
    return isFont && !/^\/CIDFont/.test(String(object.get(PDFName.of('Subtype')))) ? [object] : [];
  });
}

/** The bitmap glyphs of fonts, such as colour emoji, and their masks. */
export function bitmapsOfFonts(pdf: PDFDocument): ReadonlySet<PDFRef> {
  const bitmaps = new Set<PDFRef>();
  for (const font of fontsIn(pdf)) {
    const glyphs = font
      .lookupMaybe(PDFName.of('Resources'), PDFDict)
      ?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const ref of glyphs?.values() ?? []) {
      if (!(ref instanceof PDFRef)) continue;
      bitmaps.add(ref);
      const glyph = pdf.context.lookup(ref);
      const mask = glyph instanceof PDFRawStream ? glyph.dict.get(PDFName.of('SMask')) : undefined;
      if (mask instanceof PDFRef) bitmaps.add(mask);
    }
  }
  return bitmaps;
}

const FONT = PDFName.of('Font');

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { bytesOf } from './content-stream.ts';

/** Family name of a font in a PDF, else its PostScript name; undefined if it has neither. */
export function familyOf(font: PDFDict): string | undefined {
  const descriptor = descriptorOf(font);
  const family = descriptor?.lookup(PDFName.of('FontFamily'));
  if (family instanceof PDFString || family instanceof PDFHexString) return family.decodeText();
  const program = descriptor?.lookup(PDFName.of('FontFile2'));
  const familyInProgram =
    program instanceof PDFRawStream ? familyIn(Buffer.from(bytesOf(program), 'latin1')) : undefined;
  return familyInProgram ?? nameOf(font);
}

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

/** The family name for Windows in a TrueType font (OpenType 1.9, “name” table); undefined if it has none. */
function familyIn(program: Buffer): string | undefined {
  const [windows, family] = [3, 1];
  const tables = Array.from({ length: program.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => program.toString('latin1', at, at + 4) === 'name');
  if (entry === undefined) return undefined;
  const table = program.subarray(program.readUInt32BE(entry + 8));
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + 12 * index);
  const record = records.find(
    (at) => table.readUInt16BE(at) === windows && table.readUInt16BE(at + 6) === family,
  );
  if (record === undefined) return undefined;
  const start = table.readUInt16BE(4) + table.readUInt16BE(record + 10);
  const text = table.subarray(start, start + table.readUInt16BE(record + 8));
  return Buffer.from(text).swap16().toString('utf16le');
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

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

/** Name of the family of a font in a PDF, or of the font itself where the PDF tells no more; undefined where it tells neither. */
export function familyOf(font: PDFDict): string | undefined {
  const descriptor = descriptorOf(font);
  const family = descriptor?.lookup(PDFName.of('FontFamily'));
  if (family instanceof PDFString || family instanceof PDFHexString) return family.decodeText();
  const program = descriptor?.lookup(PDFName.of('FontFile2'));
  const inProgram =
    program instanceof PDFRawStream ? familyIn(Buffer.from(bytesOf(program), 'latin1')) : undefined;
  return inProgram ?? nameOf(font);
}

/** Whether a font in a PDF is one of these typefaces. @param typefaces names of their families */
export function isOneOf(typefaces: readonly string[], font: PDFDict): boolean {
  const bare = (name: string) => name.toLowerCase().replace(/variable|[^a-z0-9]/g, '');
  const name = bare(nameOf(font) ?? '');
  return typefaces.some((own) => name.startsWith(bare(own)));
}

/** PostScript name of a font, without what marks it as a part of that (ISO 32000-1, 9.6.4). */
function nameOf(font: PDFDict): string | undefined {
  const name = font.get(PDFName.of('BaseFont')) ?? descriptorOf(font)?.get(PDFName.of('FontName'));
  return name instanceof PDFName ? name.decodeText().replace(/^[A-Z]{6}\+/, '') : undefined;
}

function descriptorOf(font: PDFDict): PDFDict | undefined {
  // A composite font is described in the only font that it is made of (ISO 32000-1, 9.7).
  const inner = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
  return (inner ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
}

/** The family's name in a TrueType font, as Windows is told it (OpenType 1.9, “name”); undefined where it has none. */
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

/** All fonts of a PDF. */
export function fontsIn(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isFont = object instanceof PDFDict && object.get(PDFName.of('Type')) === FONT;
    // What a composite font is made of belongs to it.
    return isFont && !/^\/CIDFont/.test(String(object.get(PDFName.of('Subtype')))) ? [object] : [];
  });
}

/** The bitmaps that fonts draw characters with, as those with coloured emoji do, and their masks. */
export function bitmapsOfFonts(pdf: PDFDocument): ReadonlySet<PDFRef> {
  const found = new Set<PDFRef>();
  for (const font of fontsIn(pdf)) {
    const drawings = font
      .lookupMaybe(PDFName.of('Resources'), PDFDict)
      ?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const ref of drawings?.values() ?? []) {
      if (!(ref instanceof PDFRef)) continue;
      found.add(ref);
      const drawing = pdf.context.lookup(ref);
      const mask =
        drawing instanceof PDFRawStream ? drawing.dict.get(PDFName.of('SMask')) : undefined;
      if (mask instanceof PDFRef) found.add(mask);
    }
  }
  return found;
}

const FONT = PDFName.of('Font');

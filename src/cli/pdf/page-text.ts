import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { bytesOf, contentOf, operationsOf } from './content-stream.ts';

/** The text of a page. */
export interface PageText {
  /** Text by id of its marked content, MCID (ISO 32000-1, 14.6). */
  readonly marked: ReadonlyMap<number, string>;
  /** Unique characters, or ligatures, by font; `UNKNOWN` for glyphs without a Unicode value. */
  readonly drawn: ReadonlyMap<PDFDict, ReadonlySet<string>>;
}

/** Placeholder for a glyph without a Unicode value. */
export const UNKNOWN = '\ufffd';

/** Extracts the text of a page, as a screen reader or a copy returns it. */
export function textOnPage(pdf: PDFDocument, page: PDFPage): PageText {
  const fonts = new Map<string, FontEncoding | undefined>();
  const resources = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const drawn = new Map<PDFDict, Set<string>>();
  const fontNamed = (name: string) => {
    if (!fonts.has(name)) {
      const font = resources?.lookupMaybe(PDFName.of(name.slice(1)), PDFDict);
      fonts.set(name, font && encodingOf(font));
      if (font) drawn.set(font, fonts.get(name)?.drawn ?? new Set());
    }
    return fonts.get(name);
  };
  const marked = new Map<number, string>();
  // The stack of open marked content.
  const marks: { readonly mcid: number | undefined; readonly actualText: string | undefined }[] =
    [];
  let font: FontEncoding | undefined;
  const append = (text: string) => {
    const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
    if (mcid !== undefined) marked.set(mcid, (marked.get(mcid) ?? '') + text);
  };
  for (const { operator, operands } of operationsOf(contentOf(pdf, page))) {
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = operands[operands.indexOf('/MCID') + 1];
      const replacement = operands[operands.indexOf('/ActualText') + 1];
      const actualText = operands.includes('/ActualText')
        ? utf16(hexOf(replacement ?? '').replace(/^feff/i, ''))
        : undefined;
      if (actualText !== undefined) append(actualText);
      marks.push({ mcid: operands.includes('/MCID') ? Number(mcid) : undefined, actualText });
    } else if (operator === 'EMC') {
      marks.pop();
    } else if (operator === 'Tf') {
      font = fontNamed(operands[0] ?? '');
    } else if (operator === 'Tj' || operator === 'TJ') {
      const actualText = marks.findLast((mark) => mark.actualText !== undefined)?.actualText;
      for (const shown of operands.filter((operand) => operand.startsWith('<'))) {
        for (const code of codesIn(hexOf(shown), font?.digits ?? 4)) {
          const encoded = font?.unicode.get(code);
          const character = actualText ?? encoded ?? UNKNOWN;
          // Glyph 0 of every font is .notdef.
          if (Number.parseInt(code, 16) !== 0) font?.drawn.add(character);
          if (actualText === undefined) append(encoded ?? UNKNOWN);
        }
      }
    }
  }
  return { marked, drawn };
}

/** The text of a structure element and its descendants. @param texts of all pages */
export function textIn(
  pdf: PDFDocument,
  element: PDFDict,
  texts: ReadonlyMap<PDFRef, PageText>,
): string {
  const read = (node: unknown, page: PDFRef | undefined): string => {
    const value = node instanceof PDFRef ? pdf.context.lookup(node) : node;
    if (value instanceof PDFNumber) {
      return (page && texts.get(page)?.marked.get(value.asNumber())) ?? '';
    }
    if (value instanceof PDFArray) {
      return value
        .asArray()
        .map((child) => read(child, page))
        .join('');
    }
    if (!(value instanceof PDFDict)) return '';
    const own = value.get(PDFName.of('Pg'));
    const pageOfKids = own instanceof PDFRef ? own : page;
    return read(value.get(PDFName.of('MCID')) ?? value.get(PDFName.of('K')), pageOfKids);
  };
  return read(element, undefined);
}

/** Encoding of a font. */
interface FontEncoding {
  /** Number of hexadecimal digits of a code. */
  readonly digits: number;
  /** Text by code, in upper-case hexadecimal digits. */
  readonly unicode: ReadonlyMap<string, string>;
  /** Unique characters drawn so far. */
  readonly drawn: Set<string>;
}

/** Parses the ToUnicode CMap of a font (ISO 32000-1, 9.10.3). */
function encodingOf(font: PDFDict): FontEncoding {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  const cmap = stream instanceof PDFRawStream ? bytesOf(stream) : '';
  const unicode = new Map<string, string>();
  const digits = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(cmap)?.[1]?.length ?? 4;
  const sections = (kind: string) =>
    [...cmap.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'))].map(
      ([, section = '']) => section,
    );
  for (const section of sections('bfchar')) {
    for (const [, code = '', text = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      unicode.set(code.toUpperCase(), utf16(text));
    }
  }
  for (const section of sections('bfrange')) {
    for (const [, from = '', to = '', text = ''] of section.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        const value = Number.parseInt(text, 16) + code - first;
        unicode.set(hex(code, digits), utf16(hex(value, text.length)));
      }
    }
  }
  return { digits, unicode, drawn: new Set() };
}

function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0');
}

function hexOf(operand: string): string {
  return operand.replace(/[<>\s]/g, '');
}

function codesIn(digits: string, length: number): string[] {
  return (digits.toUpperCase().match(new RegExp(`.{${length}}`, 'g')) ?? []) as string[];
}

/** Decodes big-endian UTF-16 in hexadecimal digits. */
function utf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

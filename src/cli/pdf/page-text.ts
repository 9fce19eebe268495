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

/** What is written on a page, by the number of its marked content (ISO 32000-1, 14.6). */
export interface PageText {
  readonly marked: ReadonlyMap<number, string>;
  /** What each font draws on it: every character, or what is drawn as one, once; `UNKNOWN` for what it does not tell. */
  readonly drawn: ReadonlyMap<PDFDict, ReadonlySet<string>>;
  /** Characters that have no glyph in any font: they come out as boxes, or not at all. `UNKNOWN` as often as it does not tell which. */
  readonly missing: readonly string[];
}

/** Stands for a character that a PDF does not tell. */
export const UNKNOWN = '\ufffd';

/** Reads what is written on a page, as someone hears or copies it. */
export function textOnPage(pdf: PDFDocument, page: PDFPage): PageText {
  const fonts = new Map<string, Letters | undefined>();
  const resources = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const drawn = new Map<PDFDict, Set<string>>();
  const fontCalled = (name: string) => {
    if (!fonts.has(name)) {
      const font = resources?.lookupMaybe(PDFName.of(name.slice(1)), PDFDict);
      fonts.set(name, font && lettersOf(font));
      if (font) drawn.set(font, fonts.get(name)?.drawn ?? new Set());
    }
    return fonts.get(name);
  };
  const marked = new Map<number, string>();
  // Which mark one is in, and its text where that has been told already, for all marks around.
  const marks: { readonly number: number | undefined; readonly told: string | undefined }[] = [];
  let font: Letters | undefined;
  const missing: string[] = [];
  const say = (text: string) => {
    const number = marks.findLast((mark) => mark.number !== undefined)?.number;
    if (number !== undefined) marked.set(number, (marked.get(number) ?? '') + text);
  };
  for (const { operator, operands } of operationsOf(contentOf(pdf, page))) {
    if (operator === 'BDC' || operator === 'BMC') {
      const number = operands[operands.indexOf('/MCID') + 1];
      const actual = operands[operands.indexOf('/ActualText') + 1];
      const told = operands.includes('/ActualText')
        ? utf16(hexOf(actual ?? '').replace(/^feff/i, ''))
        : undefined;
      if (told !== undefined) say(told);
      marks.push({ number: operands.includes('/MCID') ? Number(number) : undefined, told });
    } else if (operator === 'EMC') {
      marks.pop();
    } else if (operator === 'Tf') {
      font = fontCalled(operands[0] ?? '');
    } else if (operator === 'Tj' || operator === 'TJ') {
      const told = marks.findLast((mark) => mark.told !== undefined)?.told;
      for (const shown of operands.filter((operand) => operand.startsWith('<'))) {
        for (const code of codesIn(hexOf(shown), font?.digits ?? 4)) {
          const letter = font?.unicode.get(code);
          const character = told ?? letter ?? UNKNOWN;
          // The glyph 0 of every font is what it shows for characters that it lacks.
          if (Number.parseInt(code, 16) !== 0) font?.drawn.add(character);
          else if (told === undefined || !missing.includes(told)) missing.push(character);
          if (told === undefined) say(letter ?? UNKNOWN);
        }
      }
    }
  }
  return { marked, drawn, missing };
}

/** What stands in an element of the structure, all that is in it included. @param texts of all pages */
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
    const on = own instanceof PDFRef ? own : page;
    return read(value.get(PDFName.of('MCID')) ?? value.get(PDFName.of('K')), on);
  };
  return read(element, undefined);
}

/** What the codes of a font mean. */
interface Letters {
  /** Hexadecimal digits of a code. */
  readonly digits: number;
  readonly unicode: ReadonlyMap<string, string>;
  /** What has been drawn with it. */
  readonly drawn: Set<string>;
}

/** Reads a font's table from codes to letters (ISO 32000-1, 9.10.3). */
function lettersOf(font: PDFDict): Letters {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  const table = stream instanceof PDFRawStream ? bytesOf(stream) : '';
  const unicode = new Map<string, string>();
  const digits = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(table)?.[1]?.length ?? 4;
  const rows = (kind: string) =>
    [...table.matchAll(new RegExp(`begin${kind}([\\s\\S]*?)end${kind}`, 'g'))].map(
      ([, inner = '']) => inner,
    );
  for (const inner of rows('bfchar')) {
    for (const [, code = '', text = ''] of inner.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      unicode.set(code.toUpperCase(), utf16(text));
    }
  }
  for (const inner of rows('bfrange')) {
    for (const [, from = '', to = '', text = ''] of inner.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        const letter = Number.parseInt(text, 16) + code - first;
        unicode.set(hex(code, digits), utf16(hex(letter, text.length)));
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

/** Text of big-endian UTF-16 in hexadecimal digits. */
function utf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le');
}

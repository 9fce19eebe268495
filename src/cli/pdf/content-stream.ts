import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** An operator of a content stream with its operands (ISO 32000-1, 7.8.2). */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  /** Offsets in the content, operands included. */
  readonly start: number;
  readonly end: number;
}

/** The decoded content streams of a page, in Latin-1: one character per byte. */
export function contentOf(pdf: PDFDocument, page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((stream) => (stream instanceof PDFRef ? pdf.context.lookup(stream) : stream))
    .map((stream) => (stream instanceof PDFRawStream ? bytesOf(stream) : ''))
    .join('\n');
}

/** Replaces the content of a page. */
export function setContent(pdf: PDFDocument, page: PDFPage, content: string): void {
  const stream = pdf.context.flateStream(Buffer.from(content, 'latin1'));
  const key = PDFName.of('Contents');
  const existing = page.node.get(key);
  if (existing instanceof PDFRef) pdf.context.assign(existing, stream);
  else page.node.set(key, pdf.context.register(stream));
}

/** A decoded stream, in Latin-1: one character per byte. */
export function bytesOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

const TOKEN =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** Parses content written by Chromium, which has no inline images and no nested parentheses in strings. */
export function* operationsOf(content: string): Generator<Operation> {
  let operands: string[] = [];
  let start: number | undefined;
  for (const { 0: token, index } of content.matchAll(TOKEN)) {
    start ??= index;
    if (/^[A-Za-z'"]/.test(token) && !/^(?:true|false|null)$/.test(token)) {
      yield { operator: token, operands, start, end: index + token.length };
      operands = [];
      start = undefined;
    } else {
      operands.push(token);
    }
  }
}

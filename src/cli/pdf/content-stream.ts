import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

/** An operator of a page's content with what it is applied to (ISO 32000-1, 7.8.2). */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  /** Where it begins and ends in the content, operands included. */
  readonly start: number;
  readonly end: number;
}

/** What draws a page, a character a byte. */
export function contentOf(pdf: PDFDocument, page: PDFPage): string {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams
    .map((part) => (part instanceof PDFRef ? pdf.context.lookup(part) : part))
    .map((stream) => (stream instanceof PDFRawStream ? bytesOf(stream) : ''))
    .join('\n');
}

/** Gives a page other content. */
export function setContent(pdf: PDFDocument, page: PDFPage, content: string): void {
  const stream = pdf.context.flateStream(Buffer.from(content, 'latin1'));
  const key = PDFName.of('Contents');
  const there = page.node.get(key);
  if (there instanceof PDFRef) pdf.context.assign(there, stream);
  else page.node.set(key, pdf.context.register(stream));
}

/** The bytes of a stream, unpacked, a character a byte. */
export function bytesOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}

const TOKEN =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** Reads content as Chromium writes it: without inline pictures, and without brackets in brackets. */
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

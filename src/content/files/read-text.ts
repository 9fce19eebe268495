import { readFile } from 'node:fs/promises';
import { type Diagnostic, locationAt } from '../diagnostics.ts';

/** A text file as read. */
export interface ReadText {
  /** With `\n` as line ends, and without byte order mark. */
  readonly text: string;
  /** Set when the file is not UTF-8; `text` is then decoded as the likely encoding, so that its content is checked too. */
  readonly problem?: Diagnostic;
}

/**
 * Reads a text file.
 * @param name path for diagnostics
 * @throws the system error when it cannot be read
 */
export async function readText(path: string, name: string): Promise<ReadText> {
  const read = decodeText(await readFile(path), name);
  return { ...read, text: read.text.replace(/\r\n?/g, '\n') };
}

/** Decodes UTF-8. Reports the first invalid byte; NUL counts as invalid, as in UTF-16. */
export function decodeText(bytes: Uint8Array, name: string): ReadText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text, ...controlCharacter(text, name) };
  } catch {
    // Reported below, with its location.
  }
  const encoding = likelyEncoding(bytes);
  const { line, column, byte } = firstInvalidByte(bytes);
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const problem = {
    file: name,
    line,
    column,
    message: `This file is not UTF-8: invalid byte ${hex}; it looks like ${NAMES[encoding]}. Save it as UTF-8.`,
  };
  return { text: new TextDecoder(encoding).decode(bytes), problem };
}

/** Control characters and noncharacters. */
export const CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF\p{Noncharacter_Code_Point}]/u;

/** The problem of a text with a character that nobody sees and that HTML does not allow. */
function controlCharacter(text: string, name: string): Pick<ReadText, 'problem'> {
  const at = text.search(CONTROL);
  if (at < 0) return {};
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `Before this is an invisible control character, U+${code}. Delete it, or type the line again.`;
  return { problem: { ...locationAt(name, text, at), message } };
}

const NAMES = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const;

/** Detects UTF-16 by its byte order mark or its zero bytes; otherwise assumes Windows-1252, the usual legacy encoding. */
function likelyEncoding(bytes: Uint8Array): keyof typeof NAMES {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0] as [number, number];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  });
  // In UTF-16, one byte of each Latin-1 character is 0: the second in little-endian order, the first in big-endian.
  if (zeros[1] > bytes.length / 4) return 'utf-16le';
  if (zeros[0] > bytes.length / 4) return 'utf-16be';
  return 'windows-1252';
}

/** The first byte of the first invalid sequence, or the first NUL; line and column are 1-based. */
function firstInvalidByte(bytes: Uint8Array): { line: number; column: number; byte: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let decodedText = '';
  // Offset of the first byte of the character that is being decoded.
  let start = 0;
  for (let index = 0; index < bytes.length; index++) {
    let decoded: string;
    try {
      decoded = decoder.decode(bytes.subarray(index, index + 1), { stream: true });
    } catch {
      break;
    }
    if (decoded === '\0') break;
    if (decoded !== '') start = index + 1;
    decodedText += decoded;
  }
  const lines = decodedText.replace(/^\uFEFF/, '').split('\n');
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    byte: bytes[start] ?? 0,
  };
}

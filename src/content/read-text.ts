import { readFile } from 'node:fs/promises';
import type { Diagnostic } from './diagnostics.ts';

/** A text file as read. */
export interface ReadText {
  /** Line ends of Windows are plain ones, and a byte order mark is dropped. */
  readonly text: string;
  /** Set when the file is not UTF-8; `text` is then decoded by guess, so that the rest of it can be checked. */
  readonly problem?: Diagnostic;
}

/**
 * Reads a text file.
 * @param path where it is
 * @param name what it is called in messages
 * @throws the error of the system when it cannot be read
 */
export async function readText(path: string, name: string): Promise<ReadText> {
  const read = decodeText(await readFile(path), name);
  return { ...read, text: read.text.replaceAll('\r\n', '\n') };
}

/** Decodes UTF-8; whatever is not is a problem at its first wrong byte. A byte 0 is none of a text. */
export function decodeText(bytes: Uint8Array, name: string): ReadText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { text };
  } catch {
    // What is wrong is told below, with its place.
  }
  const encoding = likelyEncoding(bytes);
  const { line, column, byte } = firstWrongByte(bytes);
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  const problem = {
    file: name,
    line,
    column,
    message: `This file is not UTF-8: the byte ${hex} here is no character in it; it looks like ${NAMES[encoding]}. Save it as UTF-8.`,
  };
  return { text: new TextDecoder(encoding).decode(bytes), problem };
}

const NAMES = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
} as const;

/** The encoding that editors most often save instead of UTF-8, as the bytes suggest. */
function likelyEncoding(bytes: Uint8Array): keyof typeof NAMES {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0] as [number, number];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  });
  // In UTF-16, one byte of most Latin characters is 0: the second, or in the other byte order the first.
  if (zeros[1] > bytes.length / 4) return 'utf-16le';
  if (zeros[0] > bytes.length / 4) return 'utf-16be';
  return 'windows-1252';
}

/** The first byte that ends or begins no character of UTF-8, or is 0; line and column count from 1. */
function firstWrongByte(bytes: Uint8Array): { line: number; column: number; byte: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let before = '';
  // Where the character that is being decoded begins.
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
    before += decoded;
  }
  const lines = before.replace(/^\uFEFF/, '').split('\n');
  return {
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    byte: bytes[start] ?? 0,
  };
}

import { closeSync, openSync, readSync } from 'node:fs';

/** The first bytes of a file, or all of a shorter one. */
export function readStart(path: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

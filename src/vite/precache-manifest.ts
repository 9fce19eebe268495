import { createHash } from 'node:crypto';
import type { PrecacheEntry } from '../offline/precache-entry.ts';

/** The files that browsers keep, by their paths in the site. */
export type PrecacheFiles = Map<string, string | Uint8Array>;

/** A name for these files in this state: 16 hexadecimal digits, others as soon as anything is another. */
export function buildId(files: PrecacheFiles): string {
  const made = createHash('sha256');
  for (const file of [...files.keys()].sort()) {
    made.update(`${file} ${digestOf(files.get(file) ?? '')}\n`);
  }
  return made.digest('hex').slice(0, 16);
}

/**
 * A file as the service worker knows it. A document is kept by the address of its folder, which no
 * host leads elsewhere, and by the name of its build; a file whose name is its digest needs no other.
 */
export function precacheEntry(
  file: string,
  content: string | Uint8Array,
  build: string,
): PrecacheEntry {
  const integrity = `sha256-${digestOf(content)}`;
  const url = `./${file}`;
  if (file.startsWith('assets/')) return { url, revision: null, integrity };
  if (file.endsWith('.html'))
    return { url: url.replace(/index\.html$/, ''), revision: build, integrity };
  return { url, revision: digestOf(content), integrity };
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

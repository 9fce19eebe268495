import { createHash } from 'node:crypto';
import type { PrecacheEntry } from '../../offline/precache-entry.ts';

/** File of the service worker. It is at the root of the site, which is its scope. */
export const SERVICE_WORKER = 'service-worker.js';

/** Placeholder for the build id in the documents, replaced once every file is hashed. */
export const BUILD_PLACEHOLDER = '@build@';

/** The files that the service worker caches, by their path in the site. */
export type PrecacheFiles = Map<string, string | Uint8Array>;

/** An id of these files: 16 hexadecimal digits that change with any name or content. */
export function buildId(files: PrecacheFiles): string {
  const hash = createHash('sha256');
  for (const file of [...files.keys()].sort()) {
    hash.update(`${file} ${digestOf(files.get(file) ?? '')}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The precache entry of a file. A document is cached under the URL of its folder, which no host redirects, with the
 * build id as its revision; a file with a hash in its name needs no revision.
 */
export function precacheEntry(
  file: string,
  content: string | Uint8Array,
  build: string,
): PrecacheEntry {
  const integrity = `sha256-${digestOf(content)}`;
  const url = `./${file}`;
  if (file.startsWith('assets/')) return { url, revision: null, integrity };
  if (file.endsWith('.html')) {
    return { url: url.replace(/index\.html$/, ''), revision: build, integrity };
  }
  return { url, revision: digestOf(content), integrity };
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

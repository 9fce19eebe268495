import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Plugin } from 'vite';
import { filesUnder } from '../content/read-files.ts';
import { buildId, type PrecacheFiles, precacheEntry } from './precache-manifest.ts';
import { buildServiceWorker } from './service-worker.ts';

/** File of the service worker, at the root of the site, which is thereby its scope. */
const WORKER = 'service-worker.js';

/** Stands in the documents for the name of the build until all of it is known. */
const BUILD = '@build@';

/**
 * Has browsers keep the whole deck after a visit. A build gets a name, made from all that is kept,
 * which its documents bear; its service worker knows every file by name and digest, and so never takes
 * one of another build for its own. Not kept is what is not needed to show the deck, as its PDFs.
 */
export function precache(): Plugin {
  let root = '';
  let publicDir = '';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ root, publicDir } = config);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) => {
        const worker = posix.relative(posix.dirname(path), `/${WORKER}`);
        return html.replace('<html ', `<html data-build="${BUILD}" data-worker="${worker}" `);
      },
    },
    generateBundle: {
      // After all that writes files of the site.
      order: 'post',
      async handler(_, bundle) {
        const kept: PrecacheFiles = new Map();
        for (const file of await filesUnder(publicDir)) {
          if (!file.endsWith('.md')) kept.set(file, await readFile(join(publicDir, file)));
        }
        for (const [file, output] of Object.entries(bundle)) {
          const content = output.type === 'chunk' ? output.code : output.source;
          if (isKept(file, content)) kept.set(file, content);
        }
        const name = buildId(kept);
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type === 'chunk' || !isDocument(file, output.source)) continue;
          output.source = String(output.source).replaceAll(BUILD, name);
          kept.set(file, output.source);
        }
        const entries = [...kept].map(([file, content]) => precacheEntry(file, content, name));
        this.emitFile({
          type: 'asset',
          fileName: WORKER,
          source: await buildServiceWorker(root, name, entries),
        });
      },
    },
  };
}

/** All that has its digest in its name, the documents, and what describes the deck as an application. */
function isKept(file: string, content: string | Uint8Array): boolean {
  return /^assets\/|\.webmanifest$/.test(file) || isDocument(file, content);
}

/** Whether a file is a document of the deck, and not another page of the site. */
function isDocument(file: string, content: string | Uint8Array): boolean {
  return file.endsWith('.html') && String(content).includes(BUILD);
}

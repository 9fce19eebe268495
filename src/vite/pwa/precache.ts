import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isJunk } from 'junk';
import type { Plugin } from 'vite';
import { filesUnder } from '../../content/files/read-files.ts';
import { FALLBACK_SUFFIX } from '../../content/pictures/copies.ts';
import type { DeckBuild } from '../deck-build.ts';
import {
  BUILD_PLACEHOLDER,
  buildId,
  type PrecacheFiles,
  precacheEntry,
  SERVICE_WORKER,
} from './precache-manifest.ts';
import { buildServiceWorker } from './service-worker.ts';

/**
 * Writes the service worker with its precache manifest. The build id is a hash of every cached file; documents
 * contain it, and the worker lists every file with its integrity, so it never caches a file of another build.
 * Files that are not needed to show the deck, such as PDFs, are not cached.
 */
export function precache(deck: DeckBuild): Plugin {
  let publicDir = '';
  return {
    name: 'precache',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ publicDir } = config);
    },
    generateBundle: {
      // After everything that writes files of the site.
      order: 'post',
      async handler(_, bundle) {
        const files: PrecacheFiles = new Map();
        const replaced = await deck.replacedAssets();
        for (const file of await filesUnder(publicDir)) {
          if (file.endsWith('.md') || isJunk(basename(file)) || replaced.includes(file)) continue;
          files.set(file, await readFile(join(publicDir, file)));
        }
        const isDocument = (file: string) => deck.pages.get(file)?.isDocument === true;
        for (const [file, output] of Object.entries(bundle)) {
          if (!isDocument(file) && !/^(?:assets|icons)\/|\.webmanifest$/.test(file)) continue;
          // Browsers with service workers have WebP, too.
          if (file.includes(`${FALLBACK_SUFFIX}-`)) continue;
          files.set(file, output.type === 'chunk' ? output.code : output.source);
        }
        const build = buildId(files);
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type === 'chunk' || !isDocument(file)) continue;
          output.source = String(output.source).replaceAll(BUILD_PLACEHOLDER, build);
          files.set(file, output.source);
        }
        const entries = [...files].map(([file, content]) => precacheEntry(file, content, build));
        const hasVideo = (await deck.documents()).some((document) => document.hasVideo);
        const worker = await buildServiceWorker(deck.root, build, entries, hasVideo);
        for (const module of worker.modules) deck.bundledFiles.add(module);
        this.emitFile({ type: 'asset', fileName: SERVICE_WORKER, source: worker.code });
      },
    },
  };
}

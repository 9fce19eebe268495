import { readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { parseCopyUrl } from '../../content/pictures/copies.ts';
import type { DeckBuild } from '../deck-build.ts';
import { copyFile, replaceCopyUrls } from './copy-files.ts';

const TYPES = { webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' };

/**
 * Resized copies of the pictures on slides. A build emits the copies that its pages name and leaves out the files they
 * are made of, with their metadata; a development server makes a copy when a browser requests it.
 */
export function pictures(deck: DeckBuild): Plugin {
  return {
    name: 'pictures',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const copy = parseCopyUrl(request.url ?? '');
        if (!copy) return next();
        try {
          const file = await copyFile(deck.root, request.url ?? '');
          if (file === undefined) return next();
          response.setHeader('Content-Type', TYPES[copy.format]);
          response.end(await readFile(file));
        } catch (error) {
          next(error);
        }
        return undefined;
      });
    },
    transformIndexHtml: {
      // After the slides are in the page, before Vite emits the files that it names.
      order: 'pre',
      handler: (html) =>
        deck.isServed
          ? html
          : replaceCopyUrls(
              html,
              deck.root,
              (file) => `/${relative(deck.root, file).split(sep).join('/')}`,
            ),
    },
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const path of await deck.replacedAssets()) await rm(join(dir, path), { force: true });
    },
  };
}

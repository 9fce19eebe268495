import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { projectFolders } from '../../content/project-folders.ts';
import { readContent } from '../../content/read-content.ts';
import { compileLocales } from '../../document/compile-deck.ts';
import { loadDeck } from '../load-deck.ts';
import { galleryPage } from './page.ts';

const PATH = /^\/gallery\/?$/;

/** Serves `/gallery/`, in development only. The page is compiled from the current files at each request. */
export function gallery(): Plugin {
  return {
    name: 'gallery',
    apply: 'serve',
    configureServer(server) {
      const folders = projectFolders(resolve(server.config.root));
      server.middlewares.use(async (request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        if (!PATH.test(pathname)) return next();
        try {
          const files = await loadDeck(folders);
          const locales = compileLocales(files, readContent(files));
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(galleryPage(locales, searchParams));
        } catch (error) {
          next(error);
        }
        return undefined;
      });
    },
  };
}

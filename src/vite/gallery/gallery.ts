import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { projectFolders } from '../../content/project-folders.ts';
import { readContent } from '../../content/read-content.ts';
import { compileLocales } from '../../document/compile-deck.ts';
import { loadDeck } from '../load-deck.ts';
import { fillTemplate, TEMPLATE } from '../template.ts';
import { compileFixtures, readFixtures } from './fixtures.ts';
import { galleryPage } from './page.ts';
import { slidesPage } from './slides-page.ts';

/**
 * Serves the pages of the gallery, in development only; each is compiled from the current files at each request:
 * `/gallery/` has the figures, `/gallery/slides/` the fixtures, and `/gallery/slides/deck/` is the deck of fixtures.
 */
export function gallery(): Plugin {
  return {
    name: 'gallery',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const page = PAGES[pathname.replace(/\/$/, '')];
        if (!page) return next();
        try {
          const html = await page(server, searchParams);
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(html);
        } catch (error) {
          next(error);
        }
        return undefined;
      });
    },
  };
}

const PAGES: Readonly<
  Record<string, (server: ViteDevServer, query: URLSearchParams) => Promise<string>>
> = {
  async '/gallery'({ config }, query) {
    const files = await loadDeck(projectFolders(resolve(config.root)));
    return galleryPage(compileLocales(files, readContent(files)), query);
  },
  async '/gallery/slides'({ config }) {
    const { fixtures, document } = await fixtureDeck(config.root);
    return slidesPage(fixtures.slides, document?.body ?? '');
  },
  async '/gallery/slides/deck'(server) {
    const { document } = await fixtureDeck(server.config.root);
    const template = await readFile(join(server.config.root, TEMPLATE), 'utf8');
    const page = document ? fillTemplate(template, document) : template;
    const script =
      '<script type="module" src="/src/vite/gallery/client/emulate-media.ts"></script>';
    return server.transformIndexHtml(
      `/gallery/slides/deck/${TEMPLATE}`,
      page.replace('</head>', () => `${script}</head>`),
    );
  },
};

async function fixtureDeck(root: string) {
  const files = await loadDeck(projectFolders(resolve(root)));
  const fixtures = await readFixtures(resolve(root));
  return { fixtures, document: await compileFixtures(fixtures, files) };
}

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { projectFolders } from '../../content/project-folders.ts';
import { readContent } from '../../content/read-content.ts';
import { type CompiledLocale, compileLocales } from '../../document/compile-deck.ts';
import { loadDeck } from '../load/load-deck.ts';
import { fillTemplate, TEMPLATE } from '../template.ts';
import { compileFixtures, readFixtures } from './fixtures.ts';
import { galleryPage } from './page.ts';
import { slidesPage } from './slides-page.ts';

/**
 * Serves the pages of the gallery, in development only, compiled from the current files: `/gallery/` has the figures,
 * `/gallery/slides/` the fixtures, and `/gallery/slides/deck/` is the deck of fixtures.
 */
export function gallery(): Plugin {
  return {
    name: 'gallery',
    apply: 'serve',
    configureServer(server) {
      const pages = galleryPages(server);
      server.middlewares.use(async (request, response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
        const page = pages[pathname.replace(/\/$/, '')];
        if (!page) return next();
        try {
          const html = await page(searchParams);
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

const SCRIPT = '<script type="module" src="/src/vite/gallery/client/emulate-media.ts"></script>';

/** The pages by their paths; each returns its HTML. */
function galleryPages(
  server: ViteDevServer,
): Readonly<Record<string, (query: URLSearchParams) => Promise<string>>> {
  const root = resolve(server.config.root);
  const figures = cachedUntilChange(server, () => compileFigures(root));
  const fixtureDeck = cachedUntilChange(server, () => compileSlides(root));
  return {
    async '/gallery'(query) {
      return galleryPage(await figures(), query);
    },
    async '/gallery/slides'(query) {
      const { fixtures, compiled } = await fixtureDeck();
      return slidesPage(fixtures.slides, compiled?.document.body ?? '', query);
    },
    async '/gallery/slides/deck'() {
      const document = (await fixtureDeck()).compiled?.document;
      const template = await readFile(join(root, TEMPLATE), 'utf8');
      const page = document ? fillTemplate(template, document) : template;
      return server.transformIndexHtml(
        `/gallery/slides/deck/${TEMPLATE}`,
        page.replace('</head>', (tag) => SCRIPT + tag),
      );
    },
  };
}

/** Every figure of the deck, and those of the fixtures. */
async function compileFigures(root: string): Promise<readonly CompiledLocale[]> {
  const files = await loadDeck(projectFolders(root));
  const locales = compileLocales(files, readContent(files));
  // Without the fixture slides, which take longer than all figures, and of which one may be wrong.
  const fixtures = { ...(await readFixtures(root)), slides: [], media: [] };
  const ofFixtures = await compileFixtures(fixtures, files);
  return ofFixtures ? [...locales, ofFixtures] : locales;
}

async function compileSlides(root: string) {
  const files = await loadDeck(projectFolders(root));
  const fixtures = await readFixtures(root);
  return { fixtures, compiled: await compileFixtures(fixtures, files) };
}

/** Compiles at the first call and after a change of any file, for every page and frame of the gallery asks. */
function cachedUntilChange<Compiled>(
  server: ViteDevServer,
  compile: () => Promise<Compiled>,
): () => Promise<Compiled> {
  let compiled: Promise<Compiled> | undefined;
  server.watcher.on('all', () => {
    compiled = undefined;
  });
  return () => {
    compiled ??= compile();
    return compiled;
  };
}

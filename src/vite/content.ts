import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { loadDeckConfig } from '../content/deck/deck-config.ts';
import { projectFolders } from '../content/project-folders.ts';
import type { CompiledDocument } from '../document/document.ts';
import {
  collectCharacters,
  IN_DEVELOPMENT,
  INTERFACE_TEXT,
  type OptionalTexts,
} from '../fonts/characters.ts';
import { chooseFonts } from '../fonts/choose-fonts.ts';
import type { DeckBuild } from './deck-build.ts';
import { deckStyleSheets, forgetDeckStyleSheets } from './deck-style-sheet.ts';
import { isWithin, watchContent } from './development/watch.ts';
import { fontsConfig } from './fonts-config.ts';
import { optionalStyleSheets } from './optional-style-sheets.ts';
import { fillTemplate, TEMPLATE } from './template.ts';

/** What a build has said about drafts; the site and its PDFs are built one after another. */
let said = '';

/** What every page loads; Vite bundles them in a build. */
const STYLE_SHEET = '/src/styles/layers.css';
const ENTRY = '/src/main.ts';

/**
 * Compiles `slides/` into the pages of the site: the original at its root, every other language in a folder of
 * its name. In a build, a problem of the content stops it; in development it shows as an overlay, and the running
 * deck stays as it is.
 */
export function content(deck: DeckBuild): Plugin {
  return {
    name: 'content',
    async config(config, { command }) {
      deck.root = resolve(config.root ?? deck.root);
      if (command !== 'build') {
        deck.forAuthor = true;
        deck.isServed = true;
        const config = await loadDeckConfig(projectFolders(deck.root).slides);
        const fonts = chooseFonts(deck.root, config?.typefaces);
        return (await fontsConfig(deck.root, IN_DEVELOPMENT, INTERFACE_TEXT, fonts)).config;
      }
      // Before the bundler starts: its reports would bury the diagnostics.
      const documents = await deck.documents();
      const fonts = chooseFonts(deck.root, (await deck.config()).typefaces);
      const folders = deck.options.singleFile
        ? ['']
        : documents.map(({ lang }, index) => (index === 0 ? '' : lang));
      const text = documents.map((document) => document.text).join(' ');
      const characters = collectCharacters(text, joinTexts(documents));
      const inSite = await fontsConfig(deck.root, characters, text, fonts);
      for (const file of inSite.files) deck.bundledFiles.add(file);
      return {
        ...inSite.config,
        build: {
          rolldownOptions: { input: folders.map((folder) => join(deck.root, folder, TEMPLATE)) },
        },
      };
    },
    async configResolved({ logger }) {
      const drafts = (await deck.leftOut()).join(', ');
      if (drafts === '' || drafts === said) return;
      said = drafts;
      logger.warn(`Left out, because of “draft: true”: ${drafts}.`);
    },
    resolveId: (id) => (id.endsWith(TEMPLATE) ? id : null),
    load: (id) => (id.endsWith(TEMPLATE) ? readFile(join(deck.root, TEMPLATE), 'utf8') : null),
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename, path }) {
        const inBuild = resolve(filename).replace(resolve(deck.root), '').replaceAll('\\', '/');
        const document = await deck.documentAt(inBuild.startsWith('/') ? inBuild : path);
        return {
          html: document ? fillTemplate(html, document) : html,
          tags: [
            ...[
              STYLE_SHEET,
              ...(await optionalStyleSheets(deck)),
              ...(await deckStyleSheets(deck)),
            ].map(
              (href): HtmlTagDescriptor => ({
                tag: 'link',
                attrs: { rel: 'stylesheet', href },
                injectTo: 'head',
              }),
            ),
            { tag: 'script', attrs: { type: 'module', src: ENTRY }, injectTo: 'head' },
          ],
        };
      },
    },
    // The pages reload with the whole deck, once it is compiled: a part of it would be new before the rest.
    hotUpdate({ file }) {
      return isWithin(resolve(file), projectFolders(deck.root).slides) ? [] : undefined;
    },
    configureServer(server) {
      watchContent(
        server,
        projectFolders(deck.root),
        (signal) => deck.compile(signal),
        (outcome) => {
          deck.accept(outcome);
          forgetDeckStyleSheets(server);
        },
      );
      // Vite serves pages that are files; those of the other languages are not.
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const lang = /^\/([^/]+)\/(?:index\.html)?$/.exec(path)?.[1];
        if (lang === undefined) return next();
        try {
          if ((await deck.documentAt(path))?.lang !== lang) return next();
          const template = await readFile(join(deck.root, TEMPLATE), 'utf8');
          response.setHeader('Content-Type', 'text/html');
          response.end(await server.transformIndexHtml(`/${lang}/${TEMPLATE}`, template));
        } catch (error) {
          next(error);
        }
        return undefined;
      });
    },
  };
}

/** The texts of all languages that are set in optional typefaces. */
function joinTexts(documents: readonly CompiledDocument[]): OptionalTexts {
  const all = (name: keyof OptionalTexts) =>
    documents.map(({ optionalTexts }) => optionalTexts[name]).join('');
  return { code: all('code'), math: all('math'), italic: all('italic') };
}

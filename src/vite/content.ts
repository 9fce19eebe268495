import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import type { BuildOptions } from '../content/build-options.ts';
import { writeFactTypes } from '../content/fact-types.ts';
import { cacheFolder, projectFolders } from '../content/project-folders.ts';
import { compileDeck } from '../document/compile-deck.ts';
import type { CompiledDocument } from '../document/document.ts';
import { writeFallbackFonts } from '../fonts/fallback-metrics.ts';
import {
  type Characters,
  collectCharacters,
  INTERFACE_TEXT,
  LATIN,
  subsetFonts,
  textOf,
} from '../fonts/subset.ts';
import { readBuildOptions } from './build-options.ts';
import { loadDeck } from './load-deck.ts';
import { findLeakedNotes } from './notes-leak-check.ts';
import { apiOf } from './plugin-api.ts';
import { PRESERVE_SYMLINKS } from './preserve-symlinks.ts';
import { watchContent } from './watch.ts';

/** Name of the plugin. */
export const DECK = 'deck';

/** The page that every edition's document is compiled into. */
const SHELL = 'index.html';

/** The plugin, of which others can ask what it has compiled: a document a language, the original first. */
export interface DeckPlugin extends Plugin<() => Promise<readonly CompiledDocument[]>> {}

/**
 * The Vite plugin that compiles `slides/` into the pages of the site, the original at its root and
 * every other language in a folder of its name. In a build, wrong content stops it; in development
 * it shows as an overlay, and the running deck keeps its place.
 * @param alone whether each language is to become one file: the shell is left as it is, to be filled
 */
export function content({ singleFile = false } = {}): DeckPlugin {
  let root = process.cwd();
  let told: BuildOptions = {};
  /** Whether this is shown to the author only: in development, and for exports. */
  let ours = false;
  let withNotes: readonly CompiledDocument[] = [];
  let locales: Promise<CompiledDocument[]> | undefined;

  const compile = () => {
    const folders = projectFolders(root);
    locales = writeFactTypes(root, folders.slides)
      .then(() => loadDeck(folders))
      .then((files) => {
        const all = { ...files, ...told, singleFile };
        const documents = compileDeck({ ...all, forAuthor: ours });
        withNotes = ours ? documents : compileDeck({ ...all, forAuthor: true });
        return documents;
      });
    return locales;
  };
  const editionAt = async (path: string) => {
    const [original, ...others] = await (locales ?? compile());
    return others.find(({ lang }) => path.startsWith(`/${lang}/`)) ?? original;
  };

  return {
    name: DECK,
    api: () => locales ?? compile(),
    async config(config, { command }) {
      root = resolve(config.root ?? root);
      told = readBuildOptions(config.plugins);
      ours = command !== 'build' || told.forAuthor === true;
      const fonts = async (characters: Characters, text: string) => {
        const cuts = await subsetFonts(characters, cacheFolder(root), 'woff2');
        const fallbacks = await writeFallbackFonts(cuts, text, cacheFolder(root));
        const alias = { '@fonts': cuts, '@fallback-fonts.css': fallbacks };
        const resolved = { resolve: { ...PRESERVE_SYMLINKS.resolve, alias } };
        const cache = cacheFolder(root);
        if (cache.startsWith(root)) return resolved;
        // Where packages cannot be written to, Vite keeps its own there, too, and has to serve it.
        const server = { fs: { allow: [root, cache] } };
        return { ...resolved, cacheDir: join(cache, 'vite'), server };
      };
      if (command !== 'build') return fonts(LATIN, INTERFACE_TEXT);
      // Before the bundler starts, whose reports would bury what is wrong with the content.
      const documents = await compile();
      const pages = singleFile
        ? ['']
        : documents.map(({ lang }, index) => (index === 0 ? '' : lang));
      return {
        ...(await fonts(collectCharacters(documents), textOf(documents))),
        build: { rolldownOptions: { input: pages.map((folder) => join(root, folder, SHELL)) } },
      };
    },
    resolveId: (id) => (id.endsWith(SHELL) ? id : null),
    load: (id) => (id.endsWith(SHELL) ? readFile(join(root, SHELL), 'utf8') : null),
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename, path }) {
        if (singleFile) return html;
        const inBuild = resolve(filename).replace(resolve(root), '').replaceAll('\\', '/');
        const context = await editionAt(inBuild.startsWith('/') ? inBuild : path);
        return context ? fillShell(html, context) : html;
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.entries(bundle).flatMap(([path, file]) => {
          const text = file.type === 'chunk' ? file.code : file.source;
          return typeof text === 'string' ? [{ path, text }] : [];
        });
        const documents = (await locales) ?? [];
        for (const { path, text } of told.pdfs ?? []) if (text) files.push({ path, text });
        // They are put into their shell later.
        if (singleFile)
          files.push(...documents.map(({ file, body }) => ({ path: file, text: body })));
        const leaked = findLeakedNotes(withNotes, documents, files);
        if (leaked.length > 0) this.error(leaked.join('\n'));
      },
    },
    configureServer(server) {
      watchContent(server, projectFolders(root), compile);
      // Vite serves pages that are files; those of the other languages are not.
      server.middlewares.use(async (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname;
        const lang = /^\/([^/]+)\/(?:index\.html)?$/.exec(path)?.[1];
        if (lang === undefined) return next();
        try {
          if ((await editionAt(path))?.lang !== lang) return next();
          const shell = await readFile(join(root, SHELL), 'utf8');
          response.setHeader('Content-Type', 'text/html');
          response.end(await server.transformIndexHtml(`/${lang}/${SHELL}`, shell));
        } catch (error) {
          next(error);
        }
        return undefined;
      });
    },
  };
}

/** Puts a compiled document into the shell. Functions as replacements, for `$` is nothing special in a text. */
export function fillShell(shell: string, { lang, head, body }: CompiledDocument): string {
  return shell
    .replace(/<html lang="[^"]*"/, () => `<html lang="${lang}"`)
    .replace('<!--head-->', () => head)
    .replace('<!--deck-->', () => body);
}

/** What the deck's plugin among those of a build has compiled. */
export function compiledDocuments(plugins: readonly PluginOption[]) {
  const compiled = apiOf<() => Promise<readonly CompiledDocument[]>>(plugins, DECK);
  return compiled ?? (async () => []);
}

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, PluginOption } from 'vite';
import { compileDeck } from './compile.ts';
import { cacheIn, foldersIn, readDeckFiles } from './deck-files.ts';
import type { CompiledDocument } from './document.ts';
import { writeFactTypes } from './fact-types.ts';
import { writeFallbackFonts } from './fallback-fonts.ts';
import { followContent } from './follow.ts';
import { type Characters, charactersOf, cutFonts, INTERFACE_TEXT, LATIN, textOf } from './fonts.ts';
import { leakedNotes } from './kept-back.ts';
import { apiOf } from './plugin-api.ts';
import { THROUGH_LINK } from './through-link.ts';
import { type Told, toldBy } from './told.ts';

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
export function deck({ alone = false } = {}): DeckPlugin {
  let root = process.cwd();
  let told: Told = {};
  /** Whether this is shown to the author only: in development, and for exports. */
  let ours = false;
  let withNotes: readonly CompiledDocument[] = [];
  let editions: Promise<CompiledDocument[]> | undefined;

  const compile = () => {
    const folders = foldersIn(root);
    editions = writeFactTypes(root, folders.slides)
      .then(() => readDeckFiles(folders))
      .then((files) => {
        const all = { ...files, ...told, alone };
        const documents = compileDeck({ ...all, forAuthor: ours });
        withNotes = ours ? documents : compileDeck({ ...all, forAuthor: true });
        return documents;
      });
    return editions;
  };
  const editionAt = async (path: string) => {
    const [original, ...others] = await (editions ?? compile());
    return others.find(({ lang }) => path.startsWith(`/${lang}/`)) ?? original;
  };

  return {
    name: DECK,
    api: () => editions ?? compile(),
    async config(config, { command }) {
      root = resolve(config.root ?? root);
      told = toldBy(config.plugins);
      ours = command !== 'build' || told.forAuthor === true;
      const fonts = async (characters: Characters, text: string) => {
        const cuts = await cutFonts(characters, cacheIn(root), 'woff2');
        const fallbacks = await writeFallbackFonts(cuts, text, cacheIn(root));
        const alias = { '@fonts': cuts, '@fallback-fonts.css': fallbacks };
        const resolved = { resolve: { ...THROUGH_LINK.resolve, alias } };
        const cache = cacheIn(root);
        if (cache.startsWith(root)) return resolved;
        // Where packages cannot be written to, Vite keeps its own there, too, and has to serve it.
        const server = { fs: { allow: [root, cache] } };
        return { ...resolved, cacheDir: join(cache, 'vite'), server };
      };
      if (command !== 'build') return fonts(LATIN, INTERFACE_TEXT);
      // Before the bundler starts, whose reports would bury what is wrong with the content.
      const documents = await compile();
      const pages = alone ? [''] : documents.map(({ lang }, index) => (index === 0 ? '' : lang));
      return {
        ...(await fonts(charactersOf(documents), textOf(documents))),
        build: { rolldownOptions: { input: pages.map((folder) => join(root, folder, SHELL)) } },
      };
    },
    resolveId: (id) => (id.endsWith(SHELL) ? id : null),
    load: (id) => (id.endsWith(SHELL) ? readFile(join(root, SHELL), 'utf8') : null),
    transformIndexHtml: {
      order: 'pre',
      async handler(html, { filename, path }) {
        if (alone) return html;
        const inBuild = resolve(filename).replace(resolve(root), '').replaceAll('\\', '/');
        const edition = await editionAt(inBuild.startsWith('/') ? inBuild : path);
        return edition ? fillShell(html, edition) : html;
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files = Object.entries(bundle).flatMap(([path, file]) => {
          const text = file.type === 'chunk' ? file.code : file.source;
          return typeof text === 'string' ? [{ path, text }] : [];
        });
        const documents = (await editions) ?? [];
        for (const { path, text } of told.papers ?? []) if (text) files.push({ path, text });
        // They are put into their shell later.
        if (alone) files.push(...documents.map(({ file, body }) => ({ path: file, text: body })));
        const leaked = leakedNotes(withNotes, documents, files);
        if (leaked.length > 0) this.error(leaked.join('\n'));
      },
    },
    configureServer(server) {
      followContent(server, foldersIn(root), compile);
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
export function compiledBy(plugins: readonly PluginOption[]) {
  const compiled = apiOf<() => Promise<readonly CompiledDocument[]>>(plugins, DECK);
  return compiled ?? (async () => []);
}

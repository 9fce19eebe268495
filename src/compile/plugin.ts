import { join, resolve } from 'node:path';
import { type Plugin, runnerImport, type ViteDevServer } from 'vite';
import { compileDeck } from './compile.ts';
import type { CompiledDocument } from './document.ts';
import { ContentError, describeProblem } from './problems.ts';
import { readFiles } from './read-files.ts';

/**
 * The Vite plugin that compiles `slides/` into the documents of the site. In a build, wrong content
 * stops it; in development it shows as an overlay, and the running deck keeps its place.
 */
export function deck(): Plugin {
  let root = process.cwd();
  let editions: Promise<CompiledDocument[]> | undefined;

  const foldersIn = () => ({
    root,
    slides: join(root, 'slides'),
    assets: join(root, 'assets'),
    layouts: join(root, 'src/styles/layouts'),
  });
  const compile = async (): Promise<CompiledDocument[]> => {
    const load = async (file: string) =>
      (await runnerImport(file, { configFile: false, root })).module;
    return compileDeck(await readFiles(foldersIn(), load));
  };
  const compileAnew = () => {
    editions = compile();
    return editions;
  };

  return {
    name: 'deck',
    async configResolved(config) {
      root = config.root;
      // Before the bundler starts, whose reports would bury what is wrong with the content.
      if (config.command === 'build') await compileAnew();
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const [original] = await (editions ?? compileAnew());
        return original ? fillShell(html, original) : html;
      },
    },
    configureServer(server) {
      const { slides, assets, layouts } = foldersIn();
      watch(server, [slides, assets, layouts], compileAnew);
    },
  };
}

/** Puts a compiled document into the shell. A function as replacement, for `$` is nothing special in a text. */
function fillShell(shell: string, { lang, head, body }: CompiledDocument): string {
  return shell
    .replace(/<html lang="[^"]*"/, () => `<html lang="${lang}"`)
    .replace('<!--head-->', () => head)
    .replace('<!--deck-->', () => body);
}

/** Recompiles when the content changes, then reloads the pages, which find their place again by address. */
function watch(
  server: ViteDevServer,
  folders: readonly string[],
  recompile: () => Promise<unknown>,
): void {
  server.watcher.add([...folders]);
  server.watcher.on('all', async (_event, file) => {
    if (!folders.some((folder) => resolve(file).startsWith(folder))) return;
    try {
      await recompile();
      server.ws.send({ type: 'full-reload', path: '*' });
    } catch (error) {
      server.config.logger.error(String(Object(error)['message']));
      server.ws.send({ type: 'error', err: overlay(error, server.config.root) });
    }
  });
}

/** What Vite's overlay shows, with a link that opens the first place in the editor. */
function overlay(error: unknown, root: string) {
  const problems = error instanceof ContentError ? error.problems : [];
  const [first] = problems;
  return {
    message: problems.map(describeProblem).join('\n\n') || String(Object(error)['message']),
    stack: '',
    plugin: 'deck',
    ...(first ? { loc: { ...first, file: join(root, first.file) } } : {}),
  };
}

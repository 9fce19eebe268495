import { join, resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { ContentError, formatDiagnostic } from '../content/diagnostics.ts';
import type { DeckFolders } from '../content/project-folders.ts';

/** Changes within this time are compiled together: editors save several files at once, and Git writes many. */
const DEBOUNCE_MS = 50;

/** What `watchContent` uses of Vite's development server. */
export type WatchServer = Pick<ViteDevServer, 'watcher' | 'ws'> & {
  readonly config: { readonly logger: Pick<ViteDevServer['config']['logger'], 'error'> };
};

/**
 * Recompiles when the slides, the pictures or the list of layouts change, then reloads the pages, which return to
 * their slide by its address. After an error the running deck stays as it is, under an overlay with the diagnostics.
 */
export function watchContent(
  server: WatchServer,
  { slides, assets, styles, root }: DeckFolders,
  recompile: () => Promise<unknown>,
): void {
  const watched = [slides, assets, styles].map((path) => resolve(path));
  let timer: NodeJS.Timeout | undefined;
  let compiling: Promise<void> = Promise.resolve();

  const compile = async () => {
    try {
      await recompile();
      server.ws.send({ type: 'full-reload', path: '*' });
    } catch (error) {
      server.config.logger.error(String(Object(error)['message']));
      server.ws.send({ type: 'error', err: overlayOf(error, root) });
    }
  };
  server.watcher.add(watched);
  server.watcher.on('all', (_event, file) => {
    if (!watched.some((path) => isWithin(resolve(file), path))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      compiling = compiling.then(compile);
    }, DEBOUNCE_MS);
  });
}

function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(path + sep);
}

/** The content of Vite's error overlay; it links the location of the first diagnostic. */
function overlayOf(error: unknown, root: string) {
  const diagnostics = error instanceof ContentError ? error.diagnostics : [];
  const [first] = diagnostics;
  return {
    message: diagnostics.map(formatDiagnostic).join('\n\n') || String(Object(error)['message']),
    stack: '',
    plugin: 'deck',
    ...(first ? { loc: { ...first, file: join(root, first.file) } } : {}),
  };
}

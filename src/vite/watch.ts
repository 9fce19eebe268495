import { join, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { ContentError, formatDiagnostic } from '../content/diagnostics.ts';
import type { DeckFolders } from '../content/project-folders.ts';

/**
 * Recompiles when the content changes, then reloads the pages, which find their place again by
 * address. Wrong content leaves the running deck as it is, under an overlay that says what is wrong.
 */
export function watchContent(
  server: ViteDevServer,
  { slides, assets, styles, root }: DeckFolders,
  compile: () => Promise<unknown>,
): void {
  const folders = [slides, assets, styles].map((folder) => resolve(folder));
  server.watcher.add(folders);
  server.watcher.on('all', async (_event, file) => {
    if (!folders.some((folder) => resolve(file).startsWith(folder))) return;
    try {
      await compile();
      server.ws.send({ type: 'full-reload', path: '*' });
    } catch (error) {
      server.config.logger.error(String(Object(error)['message']));
      server.ws.send({ type: 'error', err: overlay(error, root) });
    }
  });
}

/** What Vite's overlay shows, with a link that opens the first place in the editor. */
function overlay(error: unknown, root: string) {
  const diagnostics = error instanceof ContentError ? error.diagnostics : [];
  const [first] = diagnostics;
  return {
    message: diagnostics.map(formatDiagnostic).join('\n\n') || String(Object(error)['message']),
    stack: '',
    plugin: 'deck',
    ...(first ? { loc: { ...first, file: join(root, first.file) } } : {}),
  };
}

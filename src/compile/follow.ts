import { join, resolve } from 'node:path';
import type { ViteDevServer } from 'vite';
import { ContentError, describeProblem } from './problems.ts';
import type { DeckFolders } from './read-files.ts';

/**
 * Recompiles when the content changes, then reloads the pages, which find their place again by
 * address. Wrong content leaves the running deck as it is, under an overlay that says what is wrong.
 */
export function followContent(
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
  const problems = error instanceof ContentError ? error.problems : [];
  const [first] = problems;
  return {
    message: problems.map(describeProblem).join('\n\n') || String(Object(error)['message']),
    stack: '',
    plugin: 'deck',
    ...(first ? { loc: { ...first, file: join(root, first.file) } } : {}),
  };
}

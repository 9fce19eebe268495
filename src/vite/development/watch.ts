import { join, resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { ContentError, formatDiagnostic, plainMessage } from '../../content/diagnostics.ts';
import type { DeckFolders } from '../../content/project-folders.ts';
import { createCompileQueue, type Outcome } from './compile-queue.ts';
import { fileState } from './file-state.ts';

/** How often the files are looked at, for changes that the system does not report. */
const POLL_MS = 500;

/** What `watchContent` uses of Vite's development server. */
export type WatchServer = Pick<ViteDevServer, 'watcher' | 'ws'> & {
  readonly httpServer?: Pick<NonNullable<ViteDevServer['httpServer']>, 'once'> | null;
  readonly config: { readonly logger: Pick<ViteDevServer['config']['logger'], 'error'> };
};

/**
 * Recompiles when the slides, the pictures or the list of layouts change, then reloads the pages, which return to
 * their slide by its address. After an error the running deck stays as it is, under an overlay with the diagnostics.
 * @param accept gets the outcome that is shown, before the pages reload
 */
export function watchContent<Value>(
  server: WatchServer,
  folders: DeckFolders,
  compile: (signal: AbortSignal) => Promise<Value>,
  accept: (outcome: Outcome<Value>) => void,
): void {
  const { slides, assets, styles, root } = folders;
  const watched = [slides, assets, styles].map((path) => resolve(path));
  /** The files of the latest compile, or those for which one is due. */
  let compiled = fileState(watched);
  const compileNow = async (signal: AbortSignal) => {
    compiled = fileState(watched);
    await compiled;
    return compile(signal);
  };
  const changed = createCompileQueue(compileNow, (outcome) => {
    accept(outcome);
    if ('error' in outcome) {
      server.config.logger.error(plainMessage(outcome.error));
      server.ws.send({ type: 'error', err: overlayOf(outcome.error, root) });
    } else {
      server.ws.send({ type: 'full-reload', path: '*' });
    }
  });
  server.watcher.add(watched);
  server.watcher.on('all', (_event, file) => {
    if (watched.some((path) => isWithin(resolve(file), path))) changed();
  });
  // The system reports no changes in a folder that has taken the place of another one, and none on some drives.
  const poll = setInterval(async () => {
    const before = compiled;
    const now = fileState(watched);
    if ((await before) === (await now) || before !== compiled) return;
    compiled = now;
    changed();
  }, POLL_MS);
  poll.unref();
  server.httpServer?.once('close', () => clearInterval(poll));
}

/** Whether a path is that of a file or folder, or inside of the folder. */
export function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(path + sep);
}

/** The content of Vite's error overlay; it links the location of the first diagnostic. */
function overlayOf(error: unknown, root: string) {
  const diagnostics = error instanceof ContentError ? error.diagnostics : [];
  const [first] = diagnostics;
  return {
    message: diagnostics.map(formatDiagnostic).join('\n\n') || plainMessage(error),
    stack: '',
    plugin: 'deck',
    ...(first ? { loc: { ...first, file: join(root, first.file) } } : {}),
  };
}

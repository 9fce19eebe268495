import { join } from 'node:path';
import { build } from 'vite';
import type { PrecacheEntry } from '../offline/precache-entry.ts';
import { PRESERVE_SYMLINKS } from './preserve-symlinks.ts';

/**
 * The service worker as one script without imports, which all browsers take.
 * @param name of the build
 * @param kept what it keeps
 */
export async function buildServiceWorker(
  root: string,
  name: string,
  kept: readonly PrecacheEntry[],
): Promise<string> {
  const built = await build({
    ...PRESERVE_SYMLINKS,
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      BUILD: JSON.stringify(name),
      KEPT: JSON.stringify(kept),
      // Else it would report every file that it hands out.
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      rolldownOptions: {
        checks: { pluginTimings: false },
        input: join(root, 'src/offline/service-worker.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const [result] = [built].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('The service worker could not be built.');
  return chunk.code;
}

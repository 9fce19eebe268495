import { join } from 'node:path';
import { build } from 'vite';
import type { Kept } from '../offline/kept.ts';
import { THROUGH_LINK } from './through-link.ts';

/**
 * The service worker as one script without imports, which all browsers take.
 * @param name of the build
 * @param kept what it keeps
 */
export async function buildWorker(
  root: string,
  name: string,
  kept: readonly Kept[],
): Promise<string> {
  const built = await build({
    ...THROUGH_LINK,
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
        input: join(root, 'src/offline/worker.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const [result] = [built].flat();
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('The service worker could not be built.');
  return chunk.code;
}

import type { PrecacheEntry } from '../../offline/precache-entry.ts';
import { bundleScript } from '../inline/bundle-script.ts';

/** Bundles the service worker into one classic script, which all browsers accept. @param build its name */
export function buildServiceWorker(
  root: string,
  build: string,
  entries: readonly PrecacheEntry[],
): Promise<string> {
  return bundleScript(root, 'src/offline/service-worker.ts', {
    BUILD: JSON.stringify(build),
    PRECACHE_MANIFEST: JSON.stringify(entries),
    // Otherwise Workbox logs every response.
    'process.env.NODE_ENV': '"production"',
  });
}

import type { PrecacheEntry } from '../../offline/precache-entry.ts';
import { type BundledScript, bundleScript } from '../inline/bundle-script.ts';

/** Bundles the service worker into one classic script, which all browsers accept. @param build its name @param hasVideo whether it answers requests for a part of a file */
export function buildServiceWorker(
  root: string,
  build: string,
  entries: readonly PrecacheEntry[],
  hasVideo: boolean,
): Promise<BundledScript> {
  return bundleScript(root, 'src/offline/service-worker.ts', {
    BUILD: JSON.stringify(build),
    PRECACHE_MANIFEST: JSON.stringify(entries),
    HAS_VIDEO: String(hasVideo),
    // Otherwise Workbox logs every response.
    'process.env.NODE_ENV': '"production"',
  });
}

import { isWithdrawn } from './withdrawn.ts';

/** Short, because a talk may begin in the window that has just been opened; the next visit tries again. */
const WITHDRAWN_TIMEOUT_MS = 5000;

/**
 * Unregisters the service worker if the deck is no longer at its address. If no other window of the
 * deck is open, the opened window is reloaded from the network and the cache is deleted; otherwise
 * the open windows keep using the cache. Without a network nothing happens.
 * @param openedId client id of the window that is being opened
 * @param deleteCache deletes the cache of this deck
 */
export async function uninstallWhenWithdrawn(
  { location, registration, clients }: ServiceWorkerGlobalScope,
  openedId: string,
  deleteCache: () => Promise<void>,
): Promise<void> {
  if (!(await isScriptGone(location.href))) return;
  await registration.unregister();
  // Resolves when the window has loaded; undefined if it has been closed.
  const window = await clients.get(openedId);
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(({ id, url }) => id !== openedId && url.startsWith(registration.scope))) return;
  if (window instanceof WindowClient) await reloadFromNetwork(window);
  await deleteCache();
}

async function isScriptGone(script: string): Promise<boolean> {
  try {
    const response = await fetch(script, {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(WITHDRAWN_TIMEOUT_MS),
    });
    // Only status and headers are needed.
    response.body?.cancel();
    return isWithdrawn(response);
  } catch {
    return false;
  }
}

/** Navigates a window to its own URL, from which the network may redirect it. */
async function reloadFromNetwork(window: WindowClient): Promise<void> {
  // With a hash, the navigation would only scroll.
  const url = window.url.replace(/#.*/, '');
  try {
    // Replaces the document in the HTTP cache.
    await fetch(url, { cache: 'reload', redirect: 'manual' });
    await window.navigate(url);
  } catch {
    // The next visit is not controlled by this worker.
  }
}

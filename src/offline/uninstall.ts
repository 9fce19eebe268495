import { isWithdrawn } from './withdrawn.ts';
import type { WindowClient, WorkerScope } from './worker-scope.ts';

/**
 * How long the network has to say that the deck is gone, in milliseconds. Later, somebody may be
 * presenting what has been loaded; the next visit asks again.
 */
const ANSWER_WITHIN = 5000;

/**
 * Removes the worker when the network says that the deck is gone from its address. The window that has
 * just loaded the copy is then shown what the network answers, and the copy is deleted; but not while
 * another window of the deck is open, which goes on with it. Without a network nothing happens.
 * @param opened id of the window that is being loaded
 * @param deleteCopy deletes the cache of this deck; others of the origin are not its own
 */
export async function uninstallWhenWithdrawn(
  { location, registration, clients }: WorkerScope,
  opened: string,
  deleteCopy: () => Promise<void>,
): Promise<void> {
  if (!(await isGone(location.href))) return;
  await registration.unregister();
  // Waits until the window has been loaded; undefined when it has been closed before.
  const window = await clients.get(opened);
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some(({ id, url }) => id !== opened && url.startsWith(registration.scope))) return;
  if (window) await showAnswer(window);
  await deleteCopy();
}

async function isGone(script: string): Promise<boolean> {
  try {
    const answer = await fetch(script, {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    // Its header says enough.
    answer.body?.cancel();
    return isWithdrawn(answer);
  } catch {
    return false;
  }
}

/** Leads a window to its own address, and from there to where the network may redirect it. */
async function showAnswer(window: WindowClient): Promise<void> {
  // With its hash it would not be loaded again, but scrolled.
  const address = window.url.replace(/#.*/, '');
  try {
    // Replaces the document that the browser’s HTTP cache may still have.
    await fetch(address, { cache: 'reload', redirect: 'manual' });
    await window.navigate(address);
  } catch {
    // The next visit is not led by this worker.
  }
}

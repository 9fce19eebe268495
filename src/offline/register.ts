import { readBuildData } from '../dom/build-data.ts';
import { pageBuild } from './build-id.ts';
import { queryCacheStatus } from './cache-status.ts';
import { setOfflineState } from './offline-state.ts';

/**
 * Registers the service worker, and sets the offline state when the precache of this build or of a newer one is
 * complete. Nothing is reloaded automatically.
 */
export async function registerServiceWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  const script = readBuildData()?.serviceWorker ?? '';

  const updateState = async () => {
    const { active } = await serviceWorker.ready;
    if (!active) return;
    const { build, missing } = await queryCacheStatus(active, 'status');
    if (missing.length === 0) setOfflineState(build === pageBuild() ? 'ready' : 'newer');
  };
  // One at a time, so that an older answer is not set last; a worker that does not answer ends only its own turn.
  let queue = Promise.resolve();
  const updateNext = () => {
    queue = queue.then(updateState).catch(console.error);
  };
  serviceWorker.addEventListener('controllerchange', updateNext);
  try {
    // Controlled by a worker that has unregistered itself: the deck is withdrawn, and stays so.
    if (serviceWorker.controller && !(await serviceWorker.getRegistration())) return;
    await serviceWorker.register(script, { updateViaCache: 'none' });
    updateNext();
  } catch {
    // The deck works without offline use; the checks before a talk report it.
  }
}

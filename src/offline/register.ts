import { readBuildData } from '../dom/build-data.ts';
import { postNotification } from '../dom/notifications.ts';
import { readDeckData } from '../dom/view.ts';
import { commonMessagesIn } from '../i18n/common-messages.ts';
import { pageBuild } from './build-id.ts';
import { queryCacheStatus } from './cache-status.ts';

/**
 * Registers the service worker. Notifies that the deck is available offline, once per browser, and
 * that a newer version is precached, once per page. Nothing is reloaded automatically.
 */
export async function registerServiceWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  const { name, lang } = readDeckData();
  const script = readBuildData()?.serviceWorker ?? '';
  let newerNotified = false;

  const notify = async () => {
    const { active } = await serviceWorker.ready;
    if (!active) return;
    const { build, missing } = await queryCacheStatus(active, 'status');
    if (missing.length > 0) return;
    const { offlineReady, newerReady } = commonMessagesIn(lang);
    if (build !== pageBuild()) {
      if (!newerNotified) newerNotified = postNotification(newerReady);
    } else if (!wasNotified(name) && postNotification(offlineReady)) {
      rememberNotified(name);
    }
  };
  // One at a time, so that nothing is notified twice; a worker that does not answer ends only its own turn.
  let queue = Promise.resolve();
  const notifyNext = () => {
    queue = queue.then(notify).catch(console.error);
  };
  serviceWorker.addEventListener('controllerchange', notifyNext);
  try {
    // Controlled by a worker that has unregistered itself: the deck is withdrawn, and stays so.
    if (serviceWorker.controller && !(await serviceWorker.getRegistration())) return;
    await serviceWorker.register(script, { updateViaCache: 'none' });
    notifyNext();
  } catch {
    // The deck works without offline use; the checks before a talk report it.
  }
}

const keyOf = (deckName: string) => `${deckName}:offline`;

function wasNotified(deckName: string): boolean {
  try {
    return localStorage.getItem(keyOf(deckName)) !== null;
  } catch {
    return false;
  }
}

function rememberNotified(deckName: string): void {
  try {
    localStorage.setItem(keyOf(deckName), 'notified');
  } catch {
    // Without storage the notification is repeated at every visit.
  }
}

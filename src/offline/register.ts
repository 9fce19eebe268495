import { readBuildData } from '../dom/build-data.ts';
import { postNotification } from '../dom/notifications.ts';
import { readDeckData } from '../dom/view.ts';
import { commonMessagesIn } from '../i18n/common-messages.ts';
import { pageBuild } from './build-id.ts';
import { queryCacheStatus } from './cache-status.ts';

/**
 * Has the browser keep the deck, and tells whoever looks at it: once, that it can be shown without a
 * network; and when a newer one lies ready, how to come to it. Nothing is reloaded by itself.
 */
export async function registerServiceWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  const { name, lang } = readDeckData();
  const file = readBuildData()?.serviceWorker ?? '';
  let toldNewer = false;

  const tell = async () => {
    const { active } = await serviceWorker.ready;
    if (!active) return;
    const { build, lacking } = await queryCacheStatus(active, 'look');
    if (lacking.length > 0) return;
    const { offlineReady, newerReady } = commonMessagesIn(lang);
    if (build !== pageBuild()) {
      if (!toldNewer) toldNewer = postNotification(newerReady);
    } else if (!toldReady(name) && postNotification(offlineReady)) {
      rememberReady(name);
    }
  };
  // One after the other, so that nothing is told twice.
  let telling = Promise.resolve();
  const tellNext = () => {
    telling = telling.then(tell);
  };
  serviceWorker.addEventListener('controllerchange', tellNext);
  try {
    // The worker that this page came from has left, for the deck is gone; to register it would bring it back.
    if (serviceWorker.controller && !(await serviceWorker.getRegistration())) return;
    await serviceWorker.register(file, { updateViaCache: 'none' });
    tellNext();
  } catch {
    // Without a copy the deck is as it was; the checks before a talk say so.
  }
}

const keyOf = (deck: string) => `${deck}:offline`;

function toldReady(deck: string): boolean {
  try {
    return localStorage.getItem(keyOf(deck)) !== null;
  } catch {
    return false;
  }
}

function rememberReady(deck: string): void {
  try {
    localStorage.setItem(keyOf(deck), 'told');
  } catch {
    // A browser that keeps nothing hears it again.
  }
}

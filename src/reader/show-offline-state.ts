import { fetchChunk } from '../dom/fetch-chunk.ts';
import { readDeckData } from '../dom/view.ts';
import type { OfflineState } from '../offline/offline-state.ts';
import type { showNotice } from './navbar-notice.ts';

/**
 * Says once per browser that the deck is available offline, and whenever it is so that a newer version is.
 * @param show imported by the caller: a chunk that imports from the Reader's would add a request to each visit
 */
export async function showOfflineState(
  state: OfflineState,
  show: typeof showNotice,
): Promise<void> {
  const { name, lang } = readDeckData();
  const { commonMessagesIn } = await fetchChunk(() => import('../i18n/common-messages.ts'));
  const { offlineReady, newerReady } = commonMessagesIn(lang);
  if (state === 'newer') show(newerReady, { stays: true });
  else if (!wasNotified(name)) {
    show(offlineReady);
    rememberNotified(name);
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
    // Without storage the notice is repeated at every visit.
  }
}

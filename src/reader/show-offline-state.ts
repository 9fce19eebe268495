import { readDeckData } from '../dom/view.ts';
import { commonMessagesIn } from '../i18n/common-messages.ts';
import type { OfflineState } from '../offline/offline-state.ts';
import { showNotice } from './navbar-notice.ts';

/** Says once per browser that the deck is available offline, and whenever it is so that a newer version is. */
export function showOfflineState(state: OfflineState): void {
  const { name, lang } = readDeckData();
  const { offlineReady, newerReady } = commonMessagesIn(lang);
  if (state === 'newer') showNotice(newerReady, { stays: true });
  else if (!wasNotified(name)) {
    showNotice(offlineReady);
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

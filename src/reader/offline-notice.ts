import { fetchChunk } from '../dom/fetch-chunk.ts';
import { readDeckData } from '../dom/view.ts';
import { type OfflineState, onOfflineState } from '../offline/offline-state.ts';
import { clearNotice, showNotice } from './navbar-notice.ts';

/** Says once per browser that the deck is available offline, and whenever it is so that a newer version is. */
export function offlineNotice(_: HTMLElement, signal: AbortSignal): () => void {
  const { name, lang } = readDeckData();
  const show = async (state: OfflineState) => {
    if (state === 'ready' && wasNotified(name)) return;
    const { commonMessagesIn } = await fetchChunk(() => import('../i18n/common-messages.ts'));
    if (signal.aborted) return;
    const { offlineReady, newerReady } = commonMessagesIn(lang);
    if (state === 'newer') return showNotice(newerReady, { stays: true });
    showNotice(offlineReady);
    rememberNotified(name);
  };
  onOfflineState((state) => void show(state).catch(console.error), signal);
  return clearNotice;
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

import { fetchChunk } from '../dom/fetch-chunk.ts';
import { type OfflineState, onOfflineState } from '../offline/offline-state.ts';
import { clearNotice, showNotice } from './navbar-notice.ts';

/** Says in the navbar what is available offline. Its code is fetched when there is something to say. */
export function offlineNotice(_: HTMLElement, signal: AbortSignal): () => void {
  const show = async (state: OfflineState) => {
    try {
      const { showOfflineState } = await fetchChunk(() => import('./show-offline-state.ts'));
      if (!signal.aborted) await showOfflineState(state, showNotice);
    } catch (error) {
      console.error(error);
    }
  };
  onOfflineState((state) => void show(state), signal);
  return clearNotice;
}

import { createListeners } from '../dom/listeners.ts';

/** What is available offline: the build of this page, or a newer one, which the next visit shows. */
export type OfflineState = 'ready' | 'newer';

const changes = createListeners<[OfflineState]>();
/** Undefined without service worker, and until its precache is complete. */
let current: OfflineState | undefined;

export function setOfflineState(state: OfflineState): void {
  if (state === current) return;
  current = state;
  // Tests wait for it.
  document.documentElement.dataset['offline'] = state;
  changes.notify(state);
}

/** Calls the listener with the state, now if it is known, and at each change until the signal is aborted. */
export function onOfflineState(listener: (state: OfflineState) => void, signal: AbortSignal): void {
  if (current) listener(current);
  changes.add(listener, signal);
}

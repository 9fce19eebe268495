/** How long a copy that is being made is waited for, in milliseconds. */
const PATIENCE = 4000;

/**
 * Who keeps the copy of the deck: a worker; or nobody yet, for the copy is being made; or nobody, as
 * this browser cannot (a private window, an address without https), or as it has not been asked to.
 */
export type WorkerState = ServiceWorker | 'making' | 'unable' | 'none';

export async function workerState(): Promise<WorkerState> {
  if (!('serviceWorker' in navigator)) return 'unable';
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return serviceWorker.controller;
  if (!document.documentElement.dataset['worker']) return 'none';
  const active = await Promise.race([
    serviceWorker.ready.then((registration) => registration.active),
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, PATIENCE);
    }),
  ]);
  if (active) return active;
  return (await serviceWorker.getRegistration())?.installing ? 'making' : 'none';
}

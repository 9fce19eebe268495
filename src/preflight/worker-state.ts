import { readBuildData } from '../dom/build-data.ts';

/** Time for a worker that is being installed to become active. */
const ACTIVATION_TIMEOUT_MS = 4000;

/**
 * The active service worker; `installing`; `unsupported`, as in a private window or without https; or
 * `none` if the page registers none.
 */
export type WorkerState = ServiceWorker | 'installing' | 'unsupported' | 'none';

export async function workerState(): Promise<WorkerState> {
  if (!('serviceWorker' in navigator)) return 'unsupported';
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return serviceWorker.controller;
  if (!readBuildData()) return 'none';
  const active = await Promise.race([
    serviceWorker.ready.then((registration) => registration.active),
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, ACTIVATION_TIMEOUT_MS);
    }),
  ]);
  if (active) return active;
  return (await serviceWorker.getRegistration())?.installing ? 'installing' : 'none';
}

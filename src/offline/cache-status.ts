/** State of the precache, as the service worker reports it. */
export interface CacheStatus {
  /** Id of the worker's build. */
  readonly build: string;
  /** Number of files in the complete precache. */
  readonly files: number;
  /** Absolute URLs of the files that are missing. */
  readonly missing: readonly string[];
}

/** What a page asks of the worker: the status; or to fetch the missing files first. */
export type CacheRequest = 'status' | 'repair';

/** Longer than a check before a talk may take, so that the check reports the timeout in its language. */
export const CACHE_STATUS_TIMEOUT_MS = 20_000;
/** A repair may fetch every file of the deck. */
const CACHE_REPAIR_TIMEOUT_MS = 60_000;

/** Requests the status from the worker. Rejects if it does not answer, as when the browser stops it meanwhile. */
export function queryCacheStatus(
  worker: ServiceWorker,
  request: CacheRequest,
): Promise<CacheStatus> {
  const { port1: port, port2: transferred } = new MessageChannel();
  const timeoutMs = request === 'repair' ? CACHE_REPAIR_TIMEOUT_MS : CACHE_STATUS_TIMEOUT_MS;
  return new Promise<CacheStatus>((resolve, reject) => {
    const timeout = setTimeout(
      () => reject(new Error(`The service worker has not answered within ${timeoutMs / 1000} s.`)),
      timeoutMs,
    );
    port.onmessage = ({ data }: MessageEvent<CacheStatus>) => {
      clearTimeout(timeout);
      resolve(data);
    };
    worker.postMessage(request satisfies CacheRequest, [transferred]);
  }).finally(() => port.close());
}

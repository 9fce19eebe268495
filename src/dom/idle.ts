/** After how long a task runs even if the page is busy, in milliseconds. */
const TIMEOUT = 500;

/**
 * Runs a task in idle time, after 500 ms at the latest; where the browser lacks `requestIdleCallback`, in
 * the next task.
 * @returns the id for `cancelIdle`
 */
export function requestIdle(task: () => void): number {
  return 'requestIdleCallback' in globalThis
    ? requestIdleCallback(task, { timeout: TIMEOUT })
    : Number(setTimeout(task, 1));
}

/** Cancels a task that has not run yet. */
export function cancelIdle(id: number): void {
  if ('cancelIdleCallback' in globalThis) cancelIdleCallback(id);
  else clearTimeout(id);
}

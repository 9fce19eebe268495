/** After how long a window counts as one that is not painted. */
const NO_PAINT_MS = 500;

/**
 * Runs a task after the next paint, so that it does not delay it; or after 500 ms, because a hidden window
 * is not painted, nor is any in WebKit before its first typefaces have come.
 */
export function afterPaint(task: () => void): void {
  let hasRun = false;
  const run = () => {
    clearTimeout(timer);
    if (!hasRun) task();
    hasRun = true;
  };
  const timer = setTimeout(run, NO_PAINT_MS);
  requestAnimationFrame(() => setTimeout(run));
}

/** After how long an idle task runs even if the page is busy. */
const IDLE_TIMEOUT_MS = 500;

/**
 * Runs a task in idle time, after 500 ms at the latest; in browsers without `requestIdleCallback`, in the next task.
 * @returns the id for `cancelIdle`
 */
export function requestIdle(task: () => void): number {
  return 'requestIdleCallback' in globalThis
    ? requestIdleCallback(task, { timeout: IDLE_TIMEOUT_MS })
    : Number(setTimeout(task, 1));
}

/** Cancels an idle task that has not run yet. */
export function cancelIdle(id: number): void {
  if ('cancelIdleCallback' in globalThis) cancelIdleCallback(id);
  else clearTimeout(id);
}

/** Delay of `whenIdle` in browsers without `requestIdleCallback`. */
const FALLBACK_DELAY_MS = 3000;

/** Runs a task in idle time after the page has loaded, however late that is. */
export function whenIdle(task: () => void): void {
  if (document.readyState !== 'complete') addEventListener('load', () => whenIdle(task));
  else if ('requestIdleCallback' in globalThis) requestIdleCallback(task);
  else setTimeout(task, FALLBACK_DELAY_MS);
}
